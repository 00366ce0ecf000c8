package dev.redress.app.dispute;

import dev.redress.app.ledger.Sealing;
import dev.redress.app.platform.Problem;
import dev.redress.core.complaint.DisputeAct;
import dev.redress.core.dispute.EndPaper.Minutes;
import dev.redress.core.dispute.EndPaper.SettlementDeed;
import dev.redress.core.dispute.Signature;
import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.ForumTerms.Signer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a forum sends of how a proceeding went, as JSON ({@code docs/decision-file.md}). Everything that is wrong with it is
 * told at once, field by field; nothing is guessed.
 */
final class DecisionFile {

    static final String FORMAT = "redress-decision-1";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** What may have happened, and which fields tell it, beside format, proceeding and event. */
    private enum Event {
        ADMITTED,
        NOT_ADMITTED,
        SETTLEMENT_DEED,
        MINUTES,
        ENDED_WITHOUT_PAPER,
        DECISION,
        WITHDRAWN;

        Set<String> fields() {
            return switch (this) {
                case ADMITTED, NOT_ADMITTED, WITHDRAWN -> Set.of("on", "text");
                case SETTLEMENT_DEED, MINUTES -> Set.of("signatures", "text");
                case ENDED_WITHOUT_PAPER -> Set.of("on", "agreed", "text");
                case DECISION -> Set.of("on", "decision", "finalOn", "text");
            };
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final List<Problem.Reason> wrong = new ArrayList<>();
    private final JsonNode root;

    private DecisionFile(JsonNode root) {
        this.root = root;
    }

    /**
     * Reads a file.
     *
     * @return the act that records it; it is made with the sealing of the case
     * @throws Problem that names every field with which something is wrong
     */
    static Function<Sealing, DisputeAct.OnProceeding> read(byte[] file) {
        JsonNode root;
        try {
            root = JSON.readTree(file);
        } catch (JacksonException noJson) {
            throw new Problem(422, "no-json", "The file is no JSON: " + noJson.getOriginalMessage());
        }
        if (root == null || !root.isObject()) {
            throw new Problem(422, "no-json", "The file is no JSON object.");
        }
        return new DecisionFile(root).act();
    }

    private Function<Sealing, DisputeAct.OnProceeding> act() {
        Optional<String> format = text("format", true);
        if (format.isPresent() && !format.get().equals(FORMAT)) {
            wrong("format", "is '" + format.get() + "'; this program reads '" + FORMAT + "'");
        }
        int proceeding = proceeding();
        Optional<Event> event = text("event", true).flatMap(this::event);
        event.ifPresent(this::noOtherFields);
        Function<Sealing, DisputeAct.OnProceeding> act = event.<Function<Sealing, DisputeAct.OnProceeding>>map(
                        it -> act(it, proceeding))
                .orElse(_ -> new DisputeAct.WithdrawProceeding(proceeding, LocalDate.MIN, Optional.empty()));
        if (!wrong.isEmpty()) {
            throw new Problem(422, wrong);
        }
        return act;
    }

    private Function<Sealing, DisputeAct.OnProceeding> act(Event event, int proceeding) {
        return switch (event) {
            case ADMITTED, NOT_ADMITTED -> {
                LocalDate on = day("on");
                Optional<String> text = text("text", event == Event.NOT_ADMITTED);
                yield sealing -> new DisputeAct.RecordAdmission(
                        proceeding, event == Event.ADMITTED, on, text.map(sealing::seal));
            }
            case SETTLEMENT_DEED -> {
                List<Signature> signatures = signatures();
                String text = text("text", true).orElse("");
                yield sealing -> new DisputeAct.CloseInPaper(
                        proceeding, Optional.of(new SettlementDeed(signatures, sealing.seal(text))), Optional.empty());
            }
            case MINUTES -> {
                List<Signature> signatures = signatures();
                String text = text("text", true).orElse("");
                yield sealing -> new DisputeAct.CloseInPaper(
                        proceeding, Optional.empty(), Optional.of(new Minutes(signatures, sealing.seal(text))));
            }
            case ENDED_WITHOUT_PAPER -> {
                LocalDate on = day("on");
                boolean agreed = yesOrNo("agreed");
                Optional<String> note = text("text", false);
                yield sealing -> new DisputeAct.CloseWithoutPaper(proceeding, on, agreed, note.map(sealing::seal));
            }
            case DECISION -> {
                LocalDate on = day("on");
                String decision = text("decision", true).orElse("");
                Optional<LocalDate> finalOn = root.has("finalOn") ? Optional.of(day("finalOn")) : Optional.empty();
                String text = text("text", true).orElse("");
                yield sealing -> {
                    VaultRef sealed = sealing.seal(text);
                    return new DisputeAct.RecordDecision(proceeding, decision, on, finalOn, Optional.of(sealed));
                };
            }
            case WITHDRAWN -> {
                LocalDate on = day("on");
                Optional<String> reason = text("text", false);
                yield sealing -> new DisputeAct.WithdrawProceeding(proceeding, on, reason.map(sealing::seal));
            }
        };
    }

    private Optional<Event> event(String word) {
        Optional<Event> found = Arrays.stream(Event.values())
                .filter(it -> it.word().equals(word))
                .findFirst();
        if (found.isEmpty()) {
            wrong("event", "is '" + word + "'; it is one of: " + words(Event.values(), Event::word));
        }
        return found;
    }

    private void noOtherFields(Event event) {
        Set<String> known = new HashSet<>(event.fields());
        known.addAll(Set.of("format", "proceeding", "event"));
        for (String field : root.propertyNames()) {
            if (!known.contains(field)) {
                wrong(
                        field,
                        "does not belong to '" + event.word() + "', which takes: "
                                + String.join(", ", new TreeSet<>(event.fields())));
            }
        }
    }

    private int proceeding() {
        JsonNode given = root.path("proceeding");
        if (!given.isIntegralNumber() || !given.canConvertToInt() || given.asInt() < 1) {
            wrong("proceeding", "is the place of the proceeding in the dispute, from 1");
            return 1;
        }
        return given.asInt();
    }

    private Optional<String> text(String field, boolean needed) {
        JsonNode given = root.path(field);
        if (given.isString() && !given.asString().isBlank()) {
            return Optional.of(given.asString().strip());
        }
        if (needed || !given.isMissingNode()) {
            wrong(field, given.isMissingNode() ? "is missing" : "is a text that is not empty");
        }
        return Optional.empty();
    }

    private LocalDate day(String field) {
        return day(field, root.path(field));
    }

    private LocalDate day(String field, JsonNode given) {
        Optional<LocalDate> day = given.isString() ? parsed(given.asString()) : Optional.empty();
        if (day.isEmpty()) {
            wrong(field, given.isMissingNode() ? "is missing" : "is a day of the calendar, as 2026-10-13");
        }
        return day.orElse(LocalDate.EPOCH);
    }

    private static Optional<LocalDate> parsed(@Nullable String day) {
        try {
            return Optional.ofNullable(day).map(LocalDate::parse);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private boolean yesOrNo(String field) {
        JsonNode given = root.path(field);
        if (!given.isBoolean()) {
            wrong(field, given.isMissingNode() ? "is missing" : "is true or false");
        }
        return given.isBoolean() && given.asBoolean();
    }

    private List<Signature> signatures() {
        JsonNode given = root.path("signatures");
        if (!given.isArray() || given.isEmpty()) {
            wrong(
                    "signatures",
                    "is a list of who signed on which day: [{\"signer\": \"customer\", \"on\": \"2026-10-13\"}]");
            return List.of();
        }
        List<Signature> signatures = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String field = "signatures[" + i + "]";
            JsonNode one = given.get(i);
            String who = one.path("signer").isString() ? one.path("signer").asString() : "";
            Optional<Signer> signer = Arrays.stream(Signer.values())
                    .filter(it -> it.word().equals(who))
                    .findFirst();
            if (signer.isEmpty()) {
                wrong(field + ".signer", "is one of: " + words(Signer.values(), Signer::word));
            }
            LocalDate on = day(field + ".on", one.path("on"));
            signer.ifPresent(it -> signatures.add(new Signature(it, on)));
        }
        return signatures;
    }

    private void wrong(String field, String what) {
        wrong.add(new Problem.Reason("decision-file", "The field '" + field + "' " + what + ".", Optional.empty()));
    }

    private static <T> String words(T[] values, Function<T, String> word) {
        return String.join(", ", Arrays.stream(values).map(word).toList());
    }
}
