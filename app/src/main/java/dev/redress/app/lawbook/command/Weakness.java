package dev.redress.app.lawbook.command;

import dev.redress.core.calendar.DayZero;
import dev.redress.core.calendar.Term;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.EndOnRestDay;
import dev.redress.core.rulebook.ExtensionRule;
import dev.redress.core.rulebook.Fact;
import dev.redress.core.rulebook.OwedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * In what an institution's terms are weaker for the complainant than the law.
 *
 * @param own the institution's terms
 * @param law the terms of law on the same day
 */
record Weakness(ClockTerms own, ClockTerms law) {

    /** Facts of which one comes before the other in every case. */
    private static final List<List<Fact>> ORDERS = List.of(
            List.of(Fact.RECEIVED, Fact.REGISTERED, Fact.DOCUMENTS_COMPLETE),
            List.of(Fact.RESPONSE_LETTER_DATED, Fact.RESPONSE_DISPATCHED));

    private static final double DAYS_OF_A_MONTH = 365.2425 / 12;

    List<String> found() {
        List<String> found = new ArrayList<>();
        // In a time of the complainant's own, longer is better.
        boolean runsForComplainant = law.owedBy() == OwedBy.COMPLAINANT;
        int longer = compare(own.term(), law.term());
        if (runsForComplainant ? longer < 0 : longer > 0) {
            found.add(runsForComplainant ? "shorter term" : "longer term");
        }
        if (own.owedBy() != law.owedBy()) {
            found.add("owed by the " + own.owedBy().word() + " instead of the "
                    + law.owedBy().word());
        }
        start().filter(later -> later != runsForComplainant)
                .ifPresent(later -> found.add(later ? "later start" : "earlier start"));
        if (runsForComplainant) {
            extensionOfComplainant(found);
        } else {
            extensionOfInstitution(found);
            ends(found);
        }
        return found;
    }

    /** Whether the own clock starts later than the law's; empty when at the same time or not to be said. */
    private Optional<Boolean> start() {
        for (List<Fact> order : ORDERS) {
            int mine = order.indexOf(own.starts());
            int theirs = order.indexOf(law.starts());
            if (mine >= 0 && theirs >= 0 && mine != theirs) {
                return Optional.of(mine > theirs);
            }
        }
        DayZero mine = own.dayZero();
        DayZero theirs = law.dayZero();
        return mine == theirs ? Optional.empty() : Optional.of(mine.compareTo(theirs) > 0);
    }

    private void extensionOfInstitution(List<String> found) {
        if (own.extension().isEmpty()) {
            return;
        }
        if (law.extension().isEmpty()) {
            found.add("extension that the law does not know");
            return;
        }
        ExtensionRule mine = own.extension().get();
        ExtensionRule theirs = law.extension().get();
        if (mine.times() > theirs.times() || compare(mine.length(), theirs.length()) > 0) {
            found.add("longer extension");
        }
        if (mine.conditions().entries().isEmpty()
                && !theirs.conditions().entries().isEmpty()) {
            found.add("extension without the law's conditions");
        }
        if (theirs.byAgreement() && !mine.byAgreement()) {
            found.add("extension without agreement");
        }
        if (theirs.notice() == ExtensionRule.Notice.WRITTEN && mine.notice() != ExtensionRule.Notice.WRITTEN) {
            found.add("no written notice of extension");
        }
        if (theirs.noticeBefore() == ExtensionRule.NoticeBefore.END_OF_TERM
                && mine.noticeBefore() != ExtensionRule.NoticeBefore.END_OF_TERM) {
            found.add("no notice before the end of the term");
        }
    }

    private void extensionOfComplainant(List<String> found) {
        law.extension().ifPresent(theirs -> {
            Optional<ExtensionRule> mine = own.extension();
            if (mine.isEmpty()) {
                found.add("no extension");
            } else if (mine.get().times() < theirs.times() || compare(mine.get().length(), theirs.length()) < 0) {
                found.add("shorter extension");
            }
        });
    }

    private void ends(List<String> found) {
        if (own.endOnRestDay() == EndOnRestDay.NEXT_WORKING_DAY
                && law.endOnRestDay() == EndOnRestDay.STAYS
                && !(own.term() instanceof Term.WorkingDays)) {
            found.add("end moved past rest days");
        }
        Set<String> more = new TreeSet<>(own.suspendedBy());
        more.removeAll(law.suspendedBy());
        if (!more.isEmpty()) {
            found.add("suspended by " + String.join(", ", more));
        }
    }

    /** Compares lengths; of different units by what they make in weeks without holidays. */
    private static int compare(Term mine, Term theirs) {
        return mine.unit().equals(theirs.unit())
                ? Integer.compare(mine.amount(), theirs.amount())
                : Double.compare(plainDays(mine), plainDays(theirs));
    }

    private static double plainDays(Term term) {
        return switch (term) {
            case Term.WorkingDays(int days) -> days * 7 / 5.0;
            case Term.CalendarDays(int days) -> days;
            case Term.Weeks(int weeks) -> weeks * 7;
            case Term.Months(int months) -> months * DAYS_OF_A_MONTH;
            case Term.Hours(int hours) -> hours / 24.0;
        };
    }
}
