package dev.redress.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.complaint.Attachment;
import dev.redress.core.complaint.ComplaintEvent;
import dev.redress.core.ledger.VaultRef;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("check 57: no words of a case are forgotten in the copy of a person's data")
class CaseTextsTest {

    /** What is kept out of a copy, or stands in it by another way, each with the reason. */
    private static final Map<String, String> EXCEPTIONS = Map.ofEntries(
            Map.entry("AccessRestricted.reason", "of staff among themselves"),
            Map.entry("AddressVerified.identity", "the data of the person, which the copy has as they stand now"),
            Map.entry("ConflictOfInterestDeclared.reason", "about a person of the institution"),
            Map.entry("EmergencyReviewed.finding", "about a person of the institution"),
            Map.entry("FormOverridden.reason", "of staff among themselves"),
            Map.entry("LegalHoldReleased.reason", "of staff among themselves"),
            Map.entry("LegalHoldSet.reason", "of staff among themselves"),
            Map.entry("LetterCommented.comment", "of staff among themselves"),
            Map.entry("LetterDiscarded.reason", "of staff among themselves"),
            Map.entry("LetterReturned.reason", "of staff among themselves"),
            Map.entry("LetterRevised.text.matter", "in the letter as it was sent"),
            Map.entry("LetterRevised.text.values", "in the letter as it was sent"),
            Map.entry("LetterSigned.signed.document", "the letter as it was sent, a file of the copy"),
            Map.entry("LetterSigned.signed.imprint", "printed on the letter as it was sent"),
            Map.entry("LetterWritten.text.matter", "in the letter as it was sent"),
            Map.entry("LetterWritten.text.values", "in the letter as it was sent"),
            Map.entry("PersonalDataDisclosed.evidence", "of staff among themselves"),
            Map.entry("PersonalDataOpened.emergency", "of staff among themselves"),
            Map.entry("PersonalDataOpened.evidence", "of staff among themselves"),
            Map.entry("PriorityChanged.reason", "of staff among themselves"),
            Map.entry("RestrictionLifted.reason", "of staff among themselves"),
            Map.entry("SubmissionRegistered.complainants.mandate", "the data of the person hold it too"),
            Map.entry("SubmissionRegistered.formOverriddenBecause", "of staff among themselves"));

    @Test
    @DisplayName("check 57: whatever an event keeps in the vault is in the copy, or is a named exception")
    void everyText() throws ReflectiveOperationException {
        Set<String> forgotten = new TreeSet<>();
        int events = 0;
        for (Class<?> kind : kinds(ComplaintEvent.class).toList()) {
            if (!TrailWordsTest.holdsText(kind)) {
                continue;
            }
            events++;
            ComplaintEvent event = (ComplaintEvent) example(kind);
            Set<UUID> told = CaseTexts.told(event).texts().stream()
                    .map(it -> it.text().text())
                    .collect(Collectors.toSet());
            texts(event, kind.getSimpleName()).forEach((where, text) -> {
                if (!told.contains(text.text())) {
                    forgotten.add(where);
                }
            });
        }

        assertThat(events).as("events with texts").isGreaterThan(50);
        assertThat(forgotten).isEqualTo(new TreeSet<>(EXCEPTIONS.keySet()));
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(CaseTextsTest::kinds)
                : Stream.of(type);
    }

    /** Every text of a record by where it stands; of a document its name, because the bytes go beside it. */
    private static Map<String, VaultRef> texts(Object holder, String where) throws ReflectiveOperationException {
        Map<String, VaultRef> found = new LinkedHashMap<>();
        switch (holder) {
            case VaultRef text -> found.put(where, text);
            case Attachment document -> found.put(where, document.description());
            case Optional<?> some -> found.putAll(texts(some.orElseThrow(), where));
            case Iterable<?> all -> {
                for (Object one : all) {
                    found.putAll(texts(one, where));
                }
            }
            case Record record -> {
                for (RecordComponent part : record.getClass().getRecordComponents()) {
                    part.getAccessor().setAccessible(true);
                    found.putAll(texts(part.getAccessor().invoke(record), where + "." + part.getName()));
                }
            }
            default -> {}
        }
        return found;
    }

    /** One of a type, with everything filled that can be filled and every text another. */
    private static Object example(Type type) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType generic) {
            Object inner = example(generic.getActualTypeArguments()[0]);
            return switch (((Class<?>) generic.getRawType()).getSimpleName()) {
                case "Optional" -> Optional.of(inner);
                case "List" -> List.of(inner);
                case "Set" -> Set.of(inner);
                case "SortedSet" -> sorted(inner);
                default -> throw new IllegalStateException("No example of " + type);
            };
        }
        Class<?> plain = (Class<?>) type;
        if (plain.equals(VaultRef.class)) {
            return new VaultRef(UUID.randomUUID(), "");
        }
        if (plain.equals(String.class)) {
            return "complainant-1";
        }
        if (plain.equals(int.class) || plain.equals(Integer.class)) {
            return 1;
        }
        if (plain.equals(long.class)) {
            return 1L;
        }
        if (plain.equals(boolean.class)) {
            return true;
        }
        if (plain.equals(BigDecimal.class)) {
            return BigDecimal.ONE;
        }
        if (plain.equals(UUID.class)) {
            return UUID.randomUUID();
        }
        if (plain.equals(LocalDate.class)) {
            return LocalDate.parse("2026-10-05");
        }
        if (plain.equals(LocalDateTime.class)) {
            return LocalDateTime.parse("2026-10-05T10:00");
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain.isSealed()) {
            return example(plain.getPermittedSubclasses()[0]);
        }
        return record(plain);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static SortedSet<?> sorted(Object one) {
        return new TreeSet(List.of((Comparable) one));
    }

    private static Object record(Class<?> plain) throws ReflectiveOperationException {
        RecordComponent[] parts = plain.getRecordComponents();
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = parts[i].getName().equals("currency") ? "IDR" : example(parts[i].getGenericType());
        }
        var constructor = plain.getDeclaredConstructor(
                Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }
}
