package dev.redress.app.lawbook.reading;

import dev.redress.app.lawbook.yaml.Problems;
import dev.redress.core.rulebook.ClockRule;
import dev.redress.core.rulebook.DisputeBook;
import dev.redress.core.rulebook.ForumRule;
import dev.redress.core.rulebook.ForumTerms;
import dev.redress.core.rulebook.Rule;
import dev.redress.core.rulebook.RuleName;
import dev.redress.core.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the rules of one institution together; none of them may be missing. */
final class RulebookAssembly {

    /**
     * What every procedure must answer, even by an empty list. It may be silent about opening hours, minors, forums and
     * the list of outside bodies.
     */
    private static final List<Kind<?>> COMPULSORY = List.of(
            Kinds.WORKING_DAYS,
            Catalogues.BASIS,
            Kinds.REGISTER,
            Catalogues.CHANNELS,
            Catalogues.SUBMISSION_KINDS,
            Catalogues.COMPLAINANTS,
            Catalogues.ROLES,
            Catalogues.PRIORITIES,
            Catalogues.ASSISTANCE,
            Catalogues.STEPS,
            Catalogues.LEFT_WITHOUT_CONSIDERATION,
            Catalogues.REFUSAL,
            Kinds.ACKNOWLEDGEMENT,
            Kinds.RESPONSE,
            Catalogues.MEANS,
            Catalogues.LAWFUL_PURPOSES,
            Catalogues.REPORTS,
            DataReading.RIGHTS,
            DataReading.RETENTION,
            LetterReading.LETTERS,
            ForumReading.DISPUTES);

    private final Library library;
    private final Map<RuleName, ClockRule> clocks;
    private final Problems problems;

    RulebookAssembly(Library library, Map<RuleName, ClockRule> clocks, Problems problems) {
        this.library = library;
        this.clocks = clocks;
        this.problems = problems;
    }

    /** The rulebook of the institution; empty when anything of it is missing or wrong. */
    Optional<Rulebook> assemble(InstitutionFolder folder) {
        checkNames(folder);
        List<RuleFile> files = folder.clocks();
        boolean whole = folder.institution().isPresent();
        for (Kind<?> kind : COMPULSORY) {
            whole &= isThere(folder, kind);
        }
        for (RuleFile forum : folder.forums()) {
            whole &= library.rule(forum, ForumReading.FORUM).isPresent();
        }
        for (RuleFile clock : files) {
            whole &= clocks.containsKey(clock.name());
        }
        if (!whole) {
            return Optional.empty();
        }
        Rulebook rulebook = assembled(folder, files);
        new Agreement(rulebook, folder).check();
        return Optional.of(rulebook);
    }

    private Rulebook assembled(InstitutionFolder folder, List<RuleFile> files) {
        return new Rulebook(
                folder.institution().orElseThrow(),
                the(folder, Kinds.WORKING_DAYS),
                maybe(folder, Kinds.OPENING_HOURS),
                the(folder, Catalogues.BASIS),
                the(folder, Kinds.REGISTER),
                the(folder, Catalogues.CHANNELS),
                the(folder, Catalogues.SUBMISSION_KINDS),
                the(folder, Catalogues.COMPLAINANTS),
                the(folder, Catalogues.ROLES),
                the(folder, Catalogues.PRIORITIES),
                the(folder, Catalogues.ASSISTANCE),
                the(folder, Catalogues.STEPS),
                the(folder, Catalogues.LEFT_WITHOUT_CONSIDERATION),
                the(folder, Catalogues.REFUSAL),
                the(folder, Kinds.ACKNOWLEDGEMENT),
                the(folder, Kinds.RESPONSE),
                the(folder, Catalogues.MEANS),
                the(folder, Catalogues.LAWFUL_PURPOSES),
                the(folder, Catalogues.REPORTS),
                the(folder, DataReading.RIGHTS),
                the(folder, DataReading.RETENTION),
                the(folder, LetterReading.LETTERS),
                files.stream()
                        .flatMap(file -> Optional.ofNullable(clocks.get(file.name())).stream())
                        .toList(),
                maybe(folder, Kinds.MINORS),
                new DisputeBook(
                        Optional.of(the(folder, ForumReading.DISPUTES)),
                        maybe(folder, ForumReading.DISPUTE_BODIES),
                        forums(folder)));
    }

    /** In an institution's folder everything but a clock stands in the file that is called like its kind. */
    private static void checkNames(InstitutionFolder folder) {
        folder.rules().forEach((name, file) -> {
            if (!file.kind().equals(Kinds.CLOCK)
                    && !file.kind().equals(ForumReading.FORUM)
                    && !name.equals(folder.name(file.kind().word()))) {
                file.values()
                        .problem("a rule of kind " + file.kind().word() + " stands in the file "
                                + file.kind().word() + ".yaml");
            }
        });
    }

    /** In the order of the files' names, which is the order in which a complainant reads them. */
    private List<ForumRule> forums(InstitutionFolder folder) {
        List<ForumRule> forums = new ArrayList<>();
        for (RuleFile file : folder.forums()) {
            ForumHeader header = file.forum().orElseThrow();
            Optional<Rule<ForumTerms>> statutory = header.statutory()
                    .flatMap(name -> library.rule(new RuleName(name.text()), ForumReading.FORUM, name));
            library.rule(file, ForumReading.FORUM)
                    .ifPresent(terms -> forums.add(new ForumRule(header.code(), terms, statutory)));
        }
        return forums;
    }

    private boolean isThere(InstitutionFolder folder, Kind<?> kind) {
        RuleFile file = folder.rules().get(folder.name(kind.word()));
        if (file == null) {
            problems.add(
                    "institutions/" + folder.code(),
                    0,
                    "the file " + kind.word() + ".yaml is missing or its header is wrong");
            return false;
        }
        return file.kind().equals(kind) && library.rule(file, kind).isPresent();
    }

    private <T> Rule<T> the(InstitutionFolder folder, Kind<T> kind) {
        return Optional.ofNullable(folder.rules().get(folder.name(kind.word())))
                .flatMap(file -> library.rule(file, kind))
                .orElseThrow();
    }

    private <T> Optional<Rule<T>> maybe(InstitutionFolder folder, Kind<T> kind) {
        return Optional.ofNullable(folder.rules().get(folder.name(kind.word())))
                .filter(file -> file.kind().equals(kind))
                .flatMap(file -> library.rule(file, kind));
    }
}
