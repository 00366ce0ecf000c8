package dev.redress.app.access;

import dev.redress.app.access.RightsRecords.What;
import dev.redress.app.platform.Problem;
import dev.redress.core.access.Asker;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who may sign in, with their roles and whom they stand in for. */
@Component
public class People {

    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    /** Columns that {@link #member} reads; the table {@code person} has the alias {@code p}. */
    static final String COLUMNS = """
            p.login, p.name, p.institution, p.unit, p.administrator,
            (select coalesce(string_agg(concat_ws(' ', r.role, r.from_on, r.until_on), chr(10) order by r.role), '')
             from person_role r where r.login = p.login) as roles,
            (select coalesce(string_agg(concat_ws(' ', d.login, d.from_on, d.until_on), chr(10) order by d.login), '')
             from deputy d where d.deputy = p.login) as stands_in_for
            """;

    private final JdbcClient jdbc;
    private final InstantSource now;
    private final LegalDays days;
    private final SeparateDuties duties;
    private final RightsRecords records;
    private final RolesHeld roles;

    public People(JdbcClient jdbc, InstantSource now, LegalDays days, SeparateDuties duties, RightsRecords records) {
        this.records = records;
        this.roles = new RolesHeld(jdbc, now, records);
        this.duties = duties;
        this.jdbc = jdbc;
        this.now = now;
        this.days = days;
    }

    /** The person of this login, unless disabled, with the roles and the deputyships of today. */
    public Optional<StaffMember> find(String login) {
        return jdbc.sql("select " + COLUMNS + " from person p where p.login = :login and p.disabled_at is null")
                .param("login", login)
                .query((rows, _) -> member(rows))
                .optional();
    }

    /** Where a person works or worked; empty for a login that nobody has. */
    public Optional<String> unitOf(String login) {
        return jdbc.sql("select unit from person where login = :login and unit <> ''")
                .param("login", login)
                .query(String.class)
                .optional();
    }

    /** The people of an institution, by name. */
    public List<StaffMember> of(String institution) {
        return jdbc.sql("select " + COLUMNS
                        + " from person p where p.institution = :institution and p.disabled_at is null"
                        + " order by p.name, p.login")
                .param("institution", institution)
                .query((rows, _) -> member(rows))
                .list();
    }

    /** The names of everybody who works or worked there, by login. */
    public Map<String, String> names(String institution) {
        return of(institution).stream().collect(Collectors.toMap(StaffMember::login, StaffMember::name));
    }

    /** Everybody who may sign in, by institution and login. */
    List<StaffMember> all() {
        return jdbc.sql("select " + COLUMNS
                        + " from person p where p.disabled_at is null order by p.institution nulls first, p.login")
                .query((rows, _) -> member(rows))
                .list();
    }

    /** Whether somebody can administer the installation and has a password to come back with. */
    public boolean administratorHasPassword() {
        return jdbc.sql(
                                "select count(*) from person where administrator and password_hash is not null and disabled_at is null")
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Adds a person, or changes one who is there, with roles that have no end; the program does it by itself. */
    @Transactional
    public void put(StaffMember member) {
        put(
                member,
                member.roles().stream()
                        .map(role -> new GivenRole(role, ALWAYS, Optional.empty()))
                        .toList(),
                RightsRecords.PROGRAM);
    }

    /**
     * Adds a person, or changes one who is there; a password that was set stays. Every difference is recorded.
     *
     * @param given all that the person holds from now on, those that begin later too
     * @param by login of who gives them
     * @throws Problem when somebody would give roles and work on cases
     */
    @Transactional
    public void put(StaffMember member, Collection<GivenRole> given, String by) {
        duties.require(member, given, hasToDoWithDeputies(member));
        Optional<String> before = standing(member.login());
        boolean shutOut = isShutOut(member.login());
        jdbc.sql("""
                        insert into person (login, name, institution, unit, administrator, made_at)
                        values (:login, :name, :institution, :unit, :administrator, :now)
                        on conflict (login) do update set
                            name = excluded.name, institution = excluded.institution, unit = excluded.unit,
                            administrator = excluded.administrator, disabled_at = null
                        """)
                .param("login", member.login())
                .param("name", member.name())
                .param("institution", member.institutionCode())
                .param("unit", member.unit())
                .param("administrator", member.administrator())
                .param("now", Timestamp.from(now.instant()))
                .update();
        String after = standing(member.login()).orElseThrow();
        if (before.isEmpty()) {
            records.write(What.PERSON_MADE, member.login(), after, by);
        } else if (!before.get().equals(after)) {
            records.write(What.PERSON_CHANGED, member.login(), before.get() + " -> " + after, by);
        }
        if (shutOut) {
            records.write(What.LET_IN_AGAIN, member.login(), "", by);
        }
        roles.replace(member.login(), given, by);
    }

    /** Shuts a person out; what the person did stays on record. */
    @Transactional
    public void disable(String login, String by) {
        int changed = jdbc.sql("update person set disabled_at = :now where login = :login and disabled_at is null")
                .param("now", Timestamp.from(now.instant()))
                .param("login", login)
                .update();
        if (changed > 0) {
            records.write(What.SHUT_OUT, login, "", by);
        }
    }

    /** Lets a person in again who was shut out, with the roles that he or she had; password and factors count again. */
    @Transactional
    public void admit(String login, String by) {
        int changed = jdbc.sql("update person set disabled_at = null where login = :login and disabled_at is not null")
                .param("login", login)
                .update();
        if (changed > 0) {
            records.write(What.LET_IN_AGAIN, login, "", by);
        }
    }

    private Optional<String> standing(String login) {
        return jdbc.sql("""
                        select concat_ws(', ', name, coalesce(institution, 'administrator of the installation'), unit)
                        from person where login = :login
                        """).param("login", login).query(String.class).optional();
    }

    private boolean isShutOut(String login) {
        return jdbc.sql("select exists (select 1 from person where login = :login and disabled_at is not null)")
                .param("login", login)
                .query(Boolean.class)
                .single();
    }

    /** The person of this login, shut out or not. */
    Optional<StaffMember> findShutOutToo(String login) {
        return jdbc.sql("select " + COLUMNS + " from person p where p.login = :login")
                .param("login", login)
                .query((rows, _) -> member(rows))
                .optional();
    }

    /** What a person holds that is not over, what begins later too. */
    List<GivenRole> given(StaffMember member) {
        return member.institution()
                .map(institution -> days.today(institution))
                .map(today -> roles.of(member.login()).stream()
                        .filter(given ->
                                given.until().map(last -> !last.isBefore(today)).orElse(true))
                        .toList())
                .orElse(List.of());
    }

    private boolean hasToDoWithDeputies(StaffMember member) {
        return member.institution()
                .map(institution -> jdbc.sql("""
                                select exists (
                                    select 1 from deputy d
                                    where (d.login = :login or d.deputy = :login) and d.until_on >= :today)
                                """)
                        .param("login", member.login())
                        .param("today", days.today(institution))
                        .query(Boolean.class)
                        .single())
                .orElse(false);
    }

    Optional<String> passwordHash(String login) {
        return jdbc.sql(
                        "select password_hash from person where login = :login and disabled_at is null and password_hash is not null")
                .param("login", login)
                .query(String.class)
                .optional();
    }

    void setPasswordHash(String login, String hash) {
        jdbc.sql("update person set password_hash = :hash where login = :login")
                .param("hash", hash)
                .param("login", login)
                .update();
    }

    /** The person of a row with {@link #COLUMNS}. */
    StaffMember member(ResultSet rows) throws SQLException {
        @Nullable String institution = rows.getString("institution");
        return new StaffMember(
                rows.getString("login"),
                rows.getString("name"),
                institution,
                rows.getString("unit"),
                inForce(institution, rows.getString("roles")),
                inForce(institution, rows.getString("stands_in_for")).stream()
                        .flatMap(login -> capacity(login).stream())
                        .toList(),
                rows.getBoolean("administrator"));
    }

    private Set<String> inForce(@Nullable String institution, String lines) {
        if (institution == null || lines.isEmpty()) {
            return Set.of();
        }
        LocalDate today = days.today(institution);
        return GivenRole.read(lines).stream()
                .filter(given -> given.inForceOn(today))
                .map(GivenRole::role)
                .collect(Collectors.toSet());
    }

    /** What a person may be today in his or her own right: a deputy does not pass on what was lent. */
    private Optional<Asker.Capacity> capacity(String login) {
        return jdbc.sql("select " + COLUMNS + " from person p where p.login = :login and p.disabled_at is null")
                .param("login", login)
                .query((rows, _) -> new Asker.Capacity(
                        rows.getString("login"),
                        rows.getString("unit"),
                        inForce(rows.getString("institution"), rows.getString("roles"))))
                .optional();
    }
}
