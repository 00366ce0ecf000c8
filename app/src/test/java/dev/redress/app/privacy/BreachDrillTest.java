package dev.redress.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.Rights;
import dev.redress.app.access.StaffMember;
import dev.redress.core.access.Sight;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("check 60: a session was hostile; whose data did it touch?")
class BreachDrillTest extends PrivacyOnTrial {

    private static final String BUDI =
            "{\"kinds\":[\"customer\"],\"name\":\"Budi\",\"address\":\"Cimahi\",\"phone\":\"0813\",\"customerNumber\":\"9\"}";

    @Autowired
    private BreachDrill drill;

    @Autowired
    private BreachNotices notices;

    @Autowired
    private Rights rights;

    private StaffMember thief = new StaffMember("", "", null, "", Set.of(), false);
    private String stolen = "";
    private String honest = "";

    @BeforeEach
    void morning() {
        time.set("2026-07-01T08:00", "Asia/Jakarta");
        thief = staff("thief-dbs", "dbs");
        stolen = token(thief);
        honest = token(staff("honest-dbs", "dbs"));
    }

    @Test
    @DisplayName("check 60: of drawn looks by two sessions, in and out of the time, exactly the hostile ones are found")
    void plantedTruth() {
        stolen = token(staff("thief-drawn", "testland"));
        honest = token(staff("honest-tl", "testland"));
        long seed = System.nanoTime();
        RandomGenerator random = new Random(seed);
        System.out.println("BreachDrillTest: seed " + seed);
        List<String> complaints = IntStream.range(0, 12)
                .mapToObj(i -> complaint("testland", honest, i % 3 == 0 ? together(SARI + "," + BUDI) : SARI))
                .toList();
        Map<String, Set<String>> truth = new HashMap<>();
        LocalDateTime from = LocalDateTime.parse("2026-07-01T10:00");
        LocalDateTime to = LocalDateTime.parse("2026-07-01T11:00");
        Set<String> opened = new HashSet<>();
        LocalDateTime now = LocalDateTime.parse("2026-07-01T09:00");
        String session = "";
        for (int i = 0; i < 150; i++) {
            now = now.plusMinutes(1);
            time.set(now.toString(), "Asia/Dili");
            boolean hostile = random.nextBoolean();
            String token = hostile ? stolen : honest;
            String complaint = complaints.get(random.nextInt(complaints.size()));
            if (opened.add(token + complaint)) {
                must(post(token, complaint + "/opening", "{\"purpose\":\"settlement\"}"));
            }
            Answer seen = get(token, complaint);
            if (hostile) {
                session = jdbc.sql("select session from look where who = 'thief-drawn' limit 1")
                        .query(String.class)
                        .single();
                if (!now.isBefore(from) && !now.isAfter(to)) {
                    int persons = seen.json().at("/complainants").size();
                    Set<String> fields = new TreeSet<>(Set.of("subject", "substance", "complainant 1"));
                    if (persons == 2) {
                        fields.add("complainant 2");
                    }
                    truth.put(seen.at("registerNumber"), fields);
                }
            }
        }

        BreachDrill.Found found = drill.of("testland", session, from, to, Sight.ofProgram());

        Map<String, Set<String>> told = new HashMap<>();
        found.cases().forEach(it -> told.put(it.registerNumber(), new TreeSet<>(it.fields())));
        assertThat(told).as("seed %s", seed).isEqualTo(truth);
        assertThat(found.persons())
                .isEqualTo(truth.values().stream()
                        .mapToInt(fields -> fields.contains("complainant 2") ? 2 : 1)
                        .sum());
        assertThat(found.people()).containsExactly("thief-drawn");
    }

    @Test
    @DisplayName("check 60: a text concerns everybody in the case; what was changed in the time is told too")
    void textsAndChanges() {
        stolen = token(staff("thief-tl", "testland"));
        honest = token(staff("honest-tl", "testland"));
        String complaint = complaint("testland", honest, together(SARI + "," + BUDI));
        time.set("2026-07-02T10:00", "Asia/Dili");
        must(post(stolen, complaint + "/opening", "{\"purpose\":\"settlement\"}"));
        get(stolen, complaint);
        must(post(stolen, complaint + "/correspondence", "{\"direction\":\"out\",\"text\":\"Send me your PIN\"}"));

        BreachDrill.Found found = drill.of(
                "testland",
                session("thief-tl"),
                LocalDateTime.parse("2026-07-02T10:00"),
                LocalDateTime.parse("2026-07-02T10:00"),
                Sight.ofProgram());

        assertThat(found.cases())
                .singleElement()
                .satisfies(it -> assertThat(it.complainants()).containsExactly(1, 2));
        assertThat(found.changes())
                .extracting(BreachDrill.Change::kind)
                .containsExactly("PersonalDataOpened", "CorrespondenceAdded");
    }

    @Test
    @DisplayName(
            "check 60: the notices of Art 46 with their last moment, counted from the first look, and no name in them")
    void notices() {
        String complaint = complaint("dbs", honest, SARI);
        time.set("2026-07-03T16:20", "Asia/Jakarta");
        must(post(stolen, complaint + "/opening", "{\"purpose\":\"settlement\"}"));
        get(stolen, complaint);

        BreachDrill.Found found = drill.of(
                "dbs",
                session("thief-dbs"),
                LocalDateTime.parse("2026-07-03T16:00"),
                LocalDateTime.parse("2026-07-03T17:00"),
                Sight.ofProgram());
        BreachNotices.Notice notice = notices.of(found);

        assertThat(notice.lastMoment()).contains(LocalDateTime.parse("2026-07-06T16:20"));
        assertThat(notice.source()).contains("UU 27/2022 Art 46");
        assertThat(notice.toAgency()).contains("1", "identitas");
        assertThat(notice.toPersons() + notice.toAgency()).doesNotContain("Sari", "thief-dbs", "{0}", "{1}");
    }

    @Test
    @DisplayName("check 60: however its header is written, one token is one working session")
    void oneTokenIsOneSession() {
        stolen = token(staff("many-headers-dbs", "dbs"));
        String complaint = complaint("dbs", honest, SARI);
        time.set("2026-07-04T10:00", "Asia/Jakarta");
        must(post(stolen, complaint + "/opening", "{\"purpose\":\"settlement\"}"));
        must(get(stolen, complaint));
        assertThat(get("  " + stolen, complaint).at("substance"))
                .as("the same token, written otherwise, reads what it has opened")
                .isEqualTo("The card was charged twice.");

        BreachDrill.Found found = drill.of(
                "dbs",
                session("many-headers-dbs"),
                LocalDateTime.parse("2026-07-04T10:00"),
                LocalDateTime.parse("2026-07-04T10:00"),
                Sight.ofProgram());

        assertThat(found.looks()).isGreaterThanOrEqualTo(2);
        assertThat(drill.sessions(
                                "dbs",
                                "many-headers-dbs",
                                LocalDateTime.parse("2026-07-04T10:00"),
                                LocalDateTime.parse("2026-07-04T10:00"),
                                Sight.ofProgram())
                        .seen())
                .singleElement()
                .satisfies(it -> assertThat(it.session()).isEqualTo(found.session()));
    }

    @Test
    @DisplayName("check 60: a session that only acts is found with what it did, and with nothing that another one did")
    void actsWithoutLooks() {
        String complaint = complaint("dbs", honest, SARI);
        time.set("2026-07-05T10:00", "Asia/Jakarta");
        String another = token(thief);
        must(post(stolen, complaint + "/priority", "{\"priority\":\"high\",\"reason\":\"because\"}"));
        must(post(another, complaint + "/priority", "{\"priority\":\"low\",\"reason\":\"because\"}"));
        String entered = complaint("dbs", stolen, SARI);
        LocalDateTime then = LocalDateTime.parse("2026-07-05T10:00");

        List<BreachDrill.Session> sessions = drill.sessions("dbs", "thief-dbs", then, then, Sight.ofProgram())
                .seen();
        List<BreachDrill.Found> found = sessions.stream()
                .map(it -> drill.of("dbs", it.session(), then, then, Sight.ofProgram()))
                .toList();

        assertThat(found).hasSize(2);
        assertThat(found).allSatisfy(it -> {
            assertThat(it.people()).containsExactly("thief-dbs");
            assertThat(it.cases()).isEmpty();
        });
        assertThat(found)
                .extracting(it -> it.changes().stream()
                        .map(BreachDrill.Change::kind)
                        .filter(kind -> !kind.equals("ClockStarted"))
                        .toList())
                .containsExactlyInAnyOrder(
                        List.of("PriorityChanged", "SubmissionRegistered"), List.of("PriorityChanged"));
        assertThat(entered).isNotEmpty();
    }

    @Test
    @DisplayName("Where no source gives a term for the notices, none is made up")
    void noTermKnown() {
        BreachDrill.Found nothing = drill.of(
                "alma",
                "session-none",
                LocalDateTime.parse("2026-07-03T16:00"),
                LocalDateTime.parse("2026-07-03T17:00"),
                Sight.ofProgram());

        assertThat(nothing.cases()).isEmpty();
        assertThat(notices.of(nothing).lastMoment()).isEmpty();
    }

    @Test
    @DisplayName("check 60: only who answers for data sees the drill; a time that ends before it begins is refused")
    void overTheApi() {
        String path = "/api/institutions/dbs/privacy/breach?session=x&from=2026-07-03T10:00&to=2026-07-03T11:00";
        assertThat(get(honest, path).status()).isEqualTo(200);
        refused(get(token(staff("clerk-dbs", "dbs", "auditor")), path), 403, "power-missing");
        refused(
                get(honest, "/api/institutions/dbs/privacy/breach?session=x&from=2026-07-03T11:00&to=2026-07-03T10:00"),
                422,
                "window-reversed");
        assertThat(get(honest, "/api/institutions/dbs/privacy/breach?session=x&from=soon&to=later")
                        .status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName(
            "DBS-2, check 60: who answers for data sees nothing of a case about herself in the drill, only that one is"
                    + " left out; the term counts from the first look at any case")
    void shutOut() {
        stolen = token(staff("thief-about", "dbs"));
        String accused = accused("accused-dbs", "dbs");
        String about = complaintAbout("accused-dbs", "dbs", honest);
        String other = complaint("dbs", honest, SARI);
        time.set("2026-07-07T09:00", "Asia/Jakarta");
        must(post(stolen, about + "/opening", "{\"purpose\":\"settlement\"}"));
        String secret = get(stolen, about).at("registerNumber");
        time.set("2026-07-07T10:00", "Asia/Jakarta");
        must(post(stolen, other + "/opening", "{\"purpose\":\"settlement\"}"));
        String open = get(stolen, other).at("registerNumber");
        String path = "/api/institutions/dbs/privacy/breach?session=" + session("thief-about")
                + "&from=2026-07-07T00:00&to=2026-07-07T23:00";

        Answer toAccused = must(get(accused, path));
        Answer toOther = must(get(honest, path));

        assertThat(toAccused.body()).contains(open).doesNotContain(secret);
        assertThat(toAccused.json().at("/found/leftOut").asInt()).isEqualTo(1);
        assertThat(toAccused.json().at("/found/changes").size()).isEqualTo(1);
        assertThat(toAccused.json().at("/found/persons").asInt()).isEqualTo(1);
        assertThat(toAccused.at("found.first")).startsWith("2026-07-07T09:00");
        assertThat(toOther.body()).contains(open, secret);
        assertThat(toOther.json().at("/found/leftOut").asInt()).isZero();
        assertThat(toOther.at("notice.lastMoment")).isEqualTo(toAccused.at("notice.lastMoment"));
    }

    @Test
    @DisplayName(
            "DBS-2, check 60: among the working sessions a look at a case about herself does not count, and is told")
    void shutOutFromSessions() {
        stolen = token(staff("thief-listed", "dbs"));
        accused("accused-too", "dbs");
        String about = complaintAbout("accused-too", "dbs", honest);
        StaffMember officer = new StaffMember("accused-too", "", "dbs", "data-office", Set.of("compliance"), false);
        time.set("2026-07-08T09:00", "Asia/Jakarta");
        must(post(stolen, about + "/opening", "{\"purpose\":\"settlement\"}"));
        get(stolen, about);
        LocalDateTime from = LocalDateTime.parse("2026-07-08T00:00");
        LocalDateTime to = LocalDateTime.parse("2026-07-08T23:00");

        BreachDrill.Sessions toAccused =
                drill.sessions("dbs", "thief-listed", from, to, rights.sight("dbs", officer.asker()));
        BreachDrill.Sessions toProgram = drill.sessions("dbs", "thief-listed", from, to, Sight.ofProgram());

        assertThat(toAccused.seen()).isEmpty();
        assertThat(toAccused.leftOut()).isEqualTo(1);
        assertThat(toProgram.seen()).hasSize(1);
        assertThat(toProgram.leftOut()).isZero();
    }

    private String session(String who) {
        return jdbc.sql("select session from look where who = :who order by looked_at desc limit 1")
                .param("who", who)
                .query(String.class)
                .single();
    }
}
