package dev.redress.app.party;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.party.Guest.Reply;
import dev.redress.app.testing.SameTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Nobody learns from the answer, or from its time, what exists. */
class LookUpAnswersTest extends PartyOnTrial {

    private static final int SAMPLES = 2_000;

    /** What is wrong with a try. */
    private enum Wrong {
        NO_NUMBER,
        WRONG_SECRET,
        OTHER_INSTITUTION,
        ENDED_MANDATE
    }

    private record Typed(String number, String secret) {}

    @Test
    @DisplayName(
            "check 20: wrong number, wrong secret, a number of another institution and an ended mandate get one answer")
    void sameAnswer() {
        Map<Wrong, Typed> tries = tries();

        List<Reply> replies = new ArrayList<>();
        List<String> bodies = new ArrayList<>();
        for (Wrong wrong : Wrong.values()) {
            Reply reply = tryOnce(guest(), tries.get(wrong));
            replies.add(reply);
            bodies.add(body(reply, tries.get(wrong)));
        }

        assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(422));
        assertThat(replies.stream().map(LookUpAnswersTest::headers).distinct()).hasSize(1);
        assertThat(bodies.stream().distinct()).hasSize(1);
        assertThat(bodies.getFirst()).contains("We do not find this complaint");
    }

    @Test
    @DisplayName("check 20: beyond the limit the answers are one as well, and no session is made by any of them")
    void sameAnswerBeyondTheLimit() {
        Map<Wrong, Typed> tries = tries();
        List<String> seen = new ArrayList<>();

        for (Wrong wrong : Wrong.values()) {
            for (int i = 0; i < 12; i++) {
                tryOnce(guest(), tries.get(wrong));
            }
            Reply last = tryOnce(guest(), tries.get(wrong));
            assertThat(last.status()).isEqualTo(429);
            assertThat(last.headers().getOrDefault("set-cookie", List.of()))
                    .noneMatch(cookie -> cookie.startsWith("__Host-redress="));
            seen.add(body(last, tries.get(wrong)) + headers(last));
        }

        assertThat(seen.stream().distinct()).hasSize(1);
    }

    @Test
    @DisplayName("check 21: the time of the answer tells nothing either: 2,000 tries of each kind")
    void sameTime() {
        Map<Wrong, Typed> tries = tries();
        Guest guest = guest();
        Reply form = guest.get("/neo/status");
        Map<String, Supplier<Runnable>> ways = new LinkedHashMap<>();
        tries.forEach((wrong, typed) -> ways.put(wrong.name(), () -> {
            Guest.Filling filled =
                    guest.form(form, "main form").with("number", typed.number()).with("secret", typed.secret());
            return filled::raw;
        }));

        // Within the limits, as somebody meets it who has not tried before.
        SameTime time =
                new SameTime(ways, () -> jdbc.sql("delete from rate_limit").update()).rounds(SAMPLES);

        System.out.println("LookUpAnswersTest: " + time);
        assertThat(time.alike()).as(time.toString()).isTrue();
    }

    /** Typed by somebody: nothing that exists, or something that does not open. */
    private Map<Wrong, Typed> tries() {
        Group mine = one("Looked for", "");
        Group agents = one("With an agent", "");
        String ended = represented(agents, "neo", "[\"read\"]", "");
        acted(agents, "neo", "mandate-end", """
                {"mandate": 1, "on": "2026-10-06", "reason": "revoked"}""");
        Group theirs = together("Elsewhere", "");
        Map<Wrong, Typed> tries = new EnumMap<>(Wrong.class);
        tries.put(Wrong.NO_NUMBER, new Typed("NEO/2026/999999", mine.secret(1)));
        tries.put(Wrong.WRONG_SECRET, new Typed(mine.number(), "2222-3333-4444-5555"));
        tries.put(Wrong.OTHER_INSTITUTION, new Typed(theirs.number(), theirs.secret(1)));
        tries.put(Wrong.ENDED_MANDATE, new Typed(agents.number(), ended));
        return tries;
    }

    private static Reply tryOnce(Guest guest, Typed typed) {
        return guest.form(guest.get("/neo/status"), "main form")
                .with("number", typed.number())
                .with("secret", typed.secret())
                .raw();
    }

    /** Without what was typed, and without the token that is new in each page. */
    private static String body(Reply reply, Typed typed) {
        return reply.body()
                .replace(typed.number(), "TYPED")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "name=\"_csrf\"");
    }

    private static String headers(Reply reply) {
        TreeMap<String, List<String>> all = new TreeMap<>(reply.headers());
        all.remove("date");
        // New and random with each answer.
        all.remove("redress-reference");
        // The length holds the length of the number that was typed.
        all.remove("content-length");
        return all.toString();
    }
}
