package dev.redress.app.lawbook.reading;

import dev.redress.core.calendar.DayKind;
import dev.redress.core.calendar.DayZero;
import dev.redress.core.complaint.PrivacyAct;
import dev.redress.core.rulebook.Channel;
import dev.redress.core.rulebook.EndOnRestDay;
import dev.redress.core.rulebook.ExtensionRule;
import dev.redress.core.rulebook.Fact;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.ForumCheck;
import dev.redress.core.rulebook.ForumPaper;
import dev.redress.core.rulebook.ForumTerms;
import dev.redress.core.rulebook.Ground;
import dev.redress.core.rulebook.IdentityField;
import dev.redress.core.rulebook.LetterKind;
import dev.redress.core.rulebook.LetterPart;
import dev.redress.core.rulebook.OwedBy;
import dev.redress.core.rulebook.Retention;
import dev.redress.core.rulebook.Role;
import dev.redress.core.rulebook.VersionChosenBy;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The closed lists of words that rule files choose from: the constants of core, in lower case with hyphens. */
final class Words {

    static final Map<String, DayKind> DAY_KINDS = of(DayKind.values());
    static final Map<String, DayZero> DAY_ZEROS = of(DayZero.values());
    static final Map<String, DayOfWeek> WEEKDAYS = of(DayOfWeek.values());
    static final Map<String, OwedBy> OWED_BY = of(OwedBy.values());
    static final Map<String, Fact> FACTS = of(Fact.values());
    static final Map<String, EndOnRestDay> ENDS_ON_REST_DAY = of(EndOnRestDay.values());
    static final Map<String, VersionChosenBy> VERSION_CHOSEN_BY = of(VersionChosenBy.values());
    static final Map<String, ExtensionRule.CountedFrom> COUNTED_FROM = of(ExtensionRule.CountedFrom.values());
    static final Map<String, ExtensionRule.Notice> NOTICES = of(ExtensionRule.Notice.values());
    static final Map<String, ExtensionRule.NoticeBefore> NOTICES_BEFORE = of(ExtensionRule.NoticeBefore.values());
    static final Map<String, IdentityField> IDENTITY_FIELDS = of(IdentityField.values());
    static final Map<String, Channel.IdentityAsked> IDENTITY_ASKED = of(Channel.IdentityAsked.values());
    static final Map<String, Role.Power> POWERS = of(Role.Power.values());
    static final Map<String, Role.Reach> REACHES = of(Role.Reach.values());
    static final Map<String, Ground.Condition> GROUND_CONDITIONS = of(Ground.Condition.values());
    static final Map<String, Retention.WhenAsked> WHEN_ASKED = of(Retention.WhenAsked.values());
    static final Map<String, Form> FORMS = of(Form.values());
    static final Map<String, LetterKind.Paper> PAPERS = of(LetterKind.Paper.values());
    static final Map<String, LetterPart> LETTER_PARTS = of(LetterPart.values());

    /** The rights over data that the core knows, each by its own code. */
    static final Map<String, String> DATA_RIGHTS = of(PrivacyAct.Right.values()).keySet().stream()
            .collect(Collectors.toUnmodifiableMap(code -> code, code -> code));

    static final Map<String, ForumTerms.Proceeding> PROCEEDINGS = of(ForumTerms.Proceeding.values());
    static final Map<String, ForumTerms.Clause> CLAUSES = of(ForumTerms.Clause.values());
    static final Map<String, ForumPaper.NeededWhen> NEEDED_WHEN = of(ForumPaper.NeededWhen.values());
    static final Map<String, ForumPaper.PaperForm> PAPER_FORMS = of(ForumPaper.PaperForm.values());
    static final Map<String, ForumPaper.Mark> MARKS = of(ForumPaper.Mark.values());
    static final Map<String, ForumCheck.Certainty> CERTAINTIES = of(ForumCheck.Certainty.values());
    static final Map<String, ForumCheck.Elsewhere> ELSEWHERE = of(ForumCheck.Elsewhere.values());
    static final Map<String, ForumCheck.Stage> STAGES = of(ForumCheck.Stage.values());
    static final Map<String, ForumCheck.Trigger> TRIGGERS = of(ForumCheck.Trigger.values());

    /** Who may sign on the complainant's side; the institution always does. */
    static final Map<String, ForumTerms.Signer> COMPLAINING_SIGNERS =
            of(new ForumTerms.Signer[] {ForumTerms.Signer.CUSTOMER, ForumTerms.Signer.REPRESENTATIVE});

    /** The conditions that the core knows, each by its own code. */
    static final Map<String, String> CHECKS = List.of(
                    "amount-at-most",
                    "is-dispute",
                    "civil",
                    "not-elsewhere",
                    "never-facilitated",
                    "within-time",
                    "opened",
                    "by-customer-or-representative",
                    "papers-complete",
                    "not-through",
                    "internal-first",
                    "listed",
                    "not-member",
                    "one-addressee")
            .stream()
            .collect(Collectors.toMap(code -> code, code -> code, (one, _) -> one, LinkedHashMap::new));

    /** {@code any} means that the form does not matter. */
    static final Map<String, Optional<Form>> FORMS_OR_ANY = formsOrAny();

    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Map<String, E> of(E[] constants) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : constants) {
            words.put(of(constant), constant);
        }
        return words;
    }

    private static Map<String, Optional<Form>> formsOrAny() {
        Map<String, Optional<Form>> words = new LinkedHashMap<>();
        FORMS.forEach((word, form) -> words.put(word, Optional.of(form)));
        words.put("any", Optional.empty());
        return words;
    }
}
