package dev.redress.app.lawbook.reading;

import dev.redress.app.lawbook.yaml.Mapping;
import dev.redress.app.lawbook.yaml.Value;
import dev.redress.core.rulebook.Assistance;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.Channel;
import dev.redress.core.rulebook.ComplainantKind;
import dev.redress.core.rulebook.DeliveryMeans;
import dev.redress.core.rulebook.Ground;
import dev.redress.core.rulebook.Instrument;
import dev.redress.core.rulebook.InstrumentOfBasis;
import dev.redress.core.rulebook.LawfulPurpose;
import dev.redress.core.rulebook.Outcome;
import dev.redress.core.rulebook.Part;
import dev.redress.core.rulebook.Priority;
import dev.redress.core.rulebook.ReportPeriod;
import dev.redress.core.rulebook.Role;
import dev.redress.core.rulebook.Step;
import dev.redress.core.rulebook.SubmissionKind;
import dev.redress.core.rulebook.Titles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The kinds of rule that are coded lists, and how an item of each is read. */
final class Catalogues {

    /** What every telephone number of the world fits into: a plus, the country, at most 15 digits (ITU-T E.164). */
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    private static final Map<String, String> SUBMISSIONS =
            codes("complaint", "question", "criticism", "suggestion", "request");
    private static final Map<String, String> PURPOSES = codes("regulator", "settlement", "law", "consent");
    private static final Map<String, Integer> MONTHS = months();

    static final Kind<Catalogue<InstrumentOfBasis>> BASIS = Kind.of("basis", Catalogues::basis);
    static final Kind<Catalogue<Channel>> CHANNELS = items("channels", Catalogues::channel);
    static final Kind<Catalogue<SubmissionKind>> SUBMISSION_KINDS = items(
            "submissions",
            (item, scope) -> new SubmissionKind(
                    item.word("code", SUBMISSIONS), title(item, scope), item.truth("reply-compulsory")));
    static final Kind<Catalogue<ComplainantKind>> COMPLAINANTS = items(
            "complainants",
            (item, scope) -> new ComplainantKind(
                    item.text("code"),
                    title(item, scope),
                    item.truth("accepted"),
                    item.required("requires").each(field -> field.word(Words.IDENTITY_FIELDS)),
                    item.truth("mandate"),
                    item.truth("several")));
    static final Kind<Catalogue<Role>> ROLES = items(
            "roles",
            (item, scope) -> new Role(
                    item.text("code"),
                    title(item, scope),
                    item.required("powers").each(power -> power.word(Words.POWERS)),
                    item.required("reach").word(Words.REACHES),
                    item.truth("time-limited")));
    static final Kind<Catalogue<Priority>> PRIORITIES = Kind.of("priorities", Catalogues::priorities);
    static final Kind<Catalogue<Assistance>> ASSISTANCE = items(
            "assistance",
            (item, scope) -> new Assistance(item.text("code"), title(item, scope), item.truth("other-units")));
    static final Kind<Catalogue<Step>> STEPS =
            items("steps", (item, scope) -> new Step(item.text("code"), title(item, scope), item.truth("skippable")));
    static final Kind<Catalogue<Ground>> LEFT_WITHOUT_CONSIDERATION =
            items("left-without-consideration", Catalogues::ground);
    static final Kind<Catalogue<Ground>> REFUSAL = items("refusal", Catalogues::ground);
    static final Kind<Catalogue<DeliveryMeans>> MEANS = items(
            "means",
            (item, scope) -> new DeliveryMeans(
                    item.text("code"), title(item, scope), item.truth("written"), item.truth("fixes-date")));
    static final Kind<Catalogue<LawfulPurpose>> LAWFUL_PURPOSES = items(
            "purposes",
            (item, scope) ->
                    new LawfulPurpose(item.word("code", PURPOSES), title(item, scope), item.truth("needs-evidence")));
    static final Kind<Catalogue<ReportPeriod>> REPORTS = items("reports", Catalogues::report);

    static final List<Kind<?>> ALL = List.of(
            BASIS,
            CHANNELS,
            SUBMISSION_KINDS,
            COMPLAINANTS,
            ROLES,
            PRIORITIES,
            ASSISTANCE,
            STEPS,
            LEFT_WITHOUT_CONSIDERATION,
            REFUSAL,
            MEANS,
            LAWFUL_PURPOSES,
            REPORTS);

    private Catalogues() {}

    static Part part(Mapping item, Scope scope) {
        return new Part(item.text("code"), title(item, scope), item.word("form", Words.FORMS_OR_ANY));
    }

    static Outcome outcome(Mapping item, Scope scope) {
        return new Outcome(item.text("code"), title(item, scope), item.truth("offer"));
    }

    private static <E extends Catalogue.Entry> Kind<Catalogue<E>> items(String word, Kind.Reader<E> item) {
        return Kind.of(word, (value, scope) -> Kinds.catalogue(value, "items", scope, item));
    }

    private static Titles title(Mapping item, Scope scope) {
        return scope.titles(item.required("title"));
    }

    private static Catalogue<InstrumentOfBasis> basis(Mapping value, Scope scope) {
        List<InstrumentOfBasis> entries = new ArrayList<>();
        for (Value code : value.required("items").items()) {
            Instrument instrument = scope.library().instrument(code);
            Titles titles = new Titles(Map.of("en", instrument.shortName()));
            entries.add(new InstrumentOfBasis(instrument.code(), titles, instrument));
        }
        return new Catalogue<>(entries);
    }

    private static Channel channel(Mapping item, Scope scope) {
        List<Channel.Contact> contacts = new ArrayList<>();
        for (Value written : item.required("contacts").items()) {
            written.mapping(Catalogues::contact).ifPresent(contacts::add);
        }
        return new Channel(
                item.text("code"),
                title(item, scope),
                item.word("form", Words.FORMS),
                item.required("received-by").each(Value::text),
                contacts,
                item.truth("always-open"),
                item.truth("active"),
                item.word("identity", Words.IDENTITY_ASKED));
    }

    private static Channel.Contact contact(Mapping contact) {
        Optional<String> e164 = contact.optional("e164")
                .map(number -> number.parsed(
                        text -> {
                            if (!E164.matcher(text).matches()) {
                                throw new IllegalArgumentException(
                                        "'" + text + "' is no E.164 number such as +622129852800");
                            }
                            return text;
                        },
                        ""));
        String note = contact.optional("note").map(Value::textOrEmpty).orElse("");
        return new Channel.Contact(contact.text("as-given"), e164, note);
    }

    private static Catalogue<Priority> priorities(Mapping value, Scope scope) {
        Catalogue<Priority> priorities = Kinds.catalogue(
                value,
                "items",
                scope,
                (item, within) -> new Priority(
                        item.text("code"),
                        title(item, within),
                        item.required("rank").number(1, 99),
                        item.truth("initial"),
                        Set.copyOf(item.required("assistance").each(Value::text))));
        long initial = priorities.entries().stream().filter(Priority::initial).count();
        if (initial != 1) {
            throw new IllegalArgumentException(
                    "exactly one priority is the one that a new case begins with ('initial: true'), not " + initial);
        }
        long ranks =
                priorities.entries().stream().map(Priority::rank).distinct().count();
        if (ranks != priorities.entries().size()) {
            throw new IllegalArgumentException("two priorities have the same rank");
        }
        return priorities;
    }

    static Ground ground(Mapping item, Scope scope) {
        return new Ground(
                item.text("code"),
                title(item, scope),
                item.optional("only-when").map(when -> when.word(Words.GROUND_CONDITIONS)));
    }

    private static ReportPeriod report(Mapping item, Scope scope) {
        Value code = item.required("code");
        int months = code.word(MONTHS);
        Value written = item.required("months");
        if (written.present() && written.number(1, 12) != months) {
            written.problem("a period called '" + code.text() + "' has " + months + " months");
        }
        return new ReportPeriod(code.text(), title(item, scope), months);
    }

    private static Map<String, String> codes(String... codes) {
        Map<String, String> words = new LinkedHashMap<>();
        List.of(codes).forEach(code -> words.put(code, code));
        return words;
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> words = new LinkedHashMap<>();
        words.put("monthly", 1);
        words.put("quarterly", 3);
        words.put("half-yearly", 6);
        return words;
    }
}
