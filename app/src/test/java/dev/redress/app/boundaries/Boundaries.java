package dev.redress.app.boundaries;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The rules of the house that a compiler does not know. */
final class Boundaries {

    private static final Set<Class<?>> TIME = Set.of(
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            ZonedDateTime.class,
            Clock.class,
            ZoneId.class,
            Locale.class);
    private static final Set<String> WALL =
            Set.of("now", "systemDefault", "systemDefaultZone", "systemUTC", "getDefault");

    static final ArchRule CORE_IS_PURE = classes()
            .that(resideInAPackage("..core.."))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("..core..", "java..", "org.jspecify.."))
            .as("the core knows only the JDK and JSpecify");

    static final ArchRule CORE_ASKS_NO_WALL_CLOCK = noClasses()
            .that(resideInAPackage("..core.."))
            .should()
            .callMethodWhere(describe(
                    "asks the machine for time, zone or locale",
                    (JavaMethodCall call) -> WALL.contains(call.getTarget().getName())
                            && TIME.stream().anyMatch(call.getTargetOwner()::isEquivalentTo)))
            .as("the core asks no clock on the wall, no default zone and no default locale");

    static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|DTO|Dto|Enum|Constants)")
            .as("no class is called Util, Helper, Manager, Impl, DTO, Enum or Constants");

    static final ArchRule CALENDAR_STANDS_ON_NOTHING = noClasses()
            .that(resideInAPackage("..core.calendar.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "..core.rulebook..",
                    "..core.access..",
                    "..core.clock..",
                    "..core.dispute..",
                    "..core.complaint..",
                    "..core.ledger.."))
            .as("in the core, the calendar depends on nothing else");

    static final ArchRule RULEBOOK_STANDS_ON_CALENDAR = noClasses()
            .that(resideInAPackage("..core.rulebook.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "..core.access..", "..core.clock..", "..core.dispute..", "..core.complaint..", "..core.ledger.."))
            .as("in the core, the rulebook depends on the calendar only");

    static final ArchRule ACCESS_STANDS_ON_RULEBOOK = noClasses()
            .that(resideInAPackage("..core.access.."))
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("..core.clock..", "..core.dispute..", "..core.complaint..", "..core.ledger.."))
            .as("in the core, the policy of access depends on the rulebook only");

    static final ArchRule CLOCK_STANDS_ON_RULEBOOK = noClasses()
            .that(resideInAPackage("..core.clock.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("..core.dispute..", "..core.complaint..", "..core.ledger.."))
            .as("in the core, the clock depends on calendar and rulebook only");

    /** The gates are asked with plain facts, so that whoever wants to know where to go needs no case. */
    static final ArchRule DISPUTE_KNOWS_NO_COMPLAINT = noClasses()
            .that(resideInAPackage("..core.dispute.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("..core.access..", "..core.clock..", "..core.complaint.."))
            .as("in the core, what a dispute is depends on calendar, rulebook and references to the vault only");

    static final ArchRule NO_JAVA_SERIALISATION = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.ObjectInputStream")
            .as("nothing is read by Java serialisation");

    static final ArchRule TEMPLATES_REACH_NO_ENGINE = classes()
            .that(resideInAPackage("..letter.template.."))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "..letter.template..",
                    "dev.redress.core..",
                    "dev.redress.app.lawbook",
                    "java.io",
                    "java.lang",
                    "java.math",
                    "java.nio.charset",
                    "java.nio.file",
                    "java.security",
                    "java.time",
                    "java.util..",
                    "org.jspecify..",
                    "org.springframework.beans.factory.annotation",
                    "org.springframework.context.annotation"))
            .as("templates of letters reach no script, expression and no reflection");

    static final List<ArchRule> ALL = List.of(
            CORE_IS_PURE,
            CORE_ASKS_NO_WALL_CLOCK,
            NAMES_SAY_SOMETHING,
            CALENDAR_STANDS_ON_NOTHING,
            RULEBOOK_STANDS_ON_CALENDAR,
            ACCESS_STANDS_ON_RULEBOOK,
            CLOCK_STANDS_ON_RULEBOOK,
            DISPUTE_KNOWS_NO_COMPLAINT,
            NO_JAVA_SERIALISATION,
            TEMPLATES_REACH_NO_ENGINE);

    private Boundaries() {}
}
