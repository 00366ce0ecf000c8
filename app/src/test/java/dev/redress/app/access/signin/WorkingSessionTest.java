package dev.redress.app.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.StaffMember;
import dev.redress.app.privacy.BreachDrill;
import dev.redress.core.access.Sight;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("check 60: nobody chooses under which working session his or her work is recorded")
class WorkingSessionTest extends DoorOnTrial {

    @Autowired
    private BreachDrill drill;

    @Test
    @DisplayName("check 60: a stolen cookie with a header of its own is recorded under the session whose cookie it is")
    void headerOnAPage() {
        StaffMember member = enrolled("victim");
        Answer registered = post(token(staff("takes-in", "neo")), "/api/institutions/neo/complaints", """
                {"kind":"complaint","channel":"email","language":"en","subject":"Charged twice",
                 "substance":"The card was charged twice.","complainants":[{"kinds":["customer"],
                 "name":"Sari","address":"Bandung","phone":"0812","customerNumber":"1"}]}""");
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        String path = "/workbench/complaints/" + registered.at("number.year") + "/" + registered.at("number.number");
        Browser victim = in(member);
        victim.post(path + "/opening", "purpose", "settlement");
        Browser thief = browser().saying("Authorization", "x1");
        thief.setCookie(SessionConfiguration.COOKIE, victim.cookie(SessionConfiguration.COOKIE));

        assertThat(thief.get(path).text()).contains("The card was charged twice.");
        thief.post(path + "/priority", "priority", "high", "reason", "Because.");

        assertThat(jdbc.sql("select distinct session from look where who = :who")
                        .param("who", member.login())
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(session -> {
                    BreachDrill.Found found = drill.of(
                            "neo",
                            session,
                            LocalDateTime.parse("2026-06-01T09:00"),
                            LocalDateTime.parse("2026-06-01T09:00"),
                            Sight.ofProgram());
                    assertThat(found.changes())
                            .extracting(BreachDrill.Change::kind)
                            .isEqualTo(List.of("PersonalDataOpened", "PriorityChanged"));
                });
        assertThat(jdbc.sql("select distinct session from access_record where login = :who and session is not null")
                        .param("who", member.login())
                        .query(String.class)
                        .list())
                .hasSize(1);
    }
}
