package dev.redress.app.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The complaint form as somebody filled it in; nothing is checked yet, and every field is shown again as it was typed.
 * The portal and the workbench share it; the portal leaves alone what only staff may say.
 *
 * @param request random key of this form: sent twice, it is registered once
 * @param arrivedAt staff: when it arrived, institution's zone; empty for now
 * @param form staff: another form than the channel's; empty for the channel's
 * @param declared portal: the declaration that stands for the signature; staff: the paper is signed
 * @param signedOn staff: the date that the submission itself bears
 * @param replyTo place of the complainant to whose address the one reply goes, from 1; empty for the one named first
 */
record ComplaintForm(
        String request,
        String kind,
        String channel,
        String arrivedAt,
        String form,
        String formReason,
        String language,
        List<PersonEntry> complainants,
        String subject,
        String substance,
        String lossAmount,
        String lossDescription,
        String continues,
        String complainedAbout,
        boolean declared,
        String signedOn,
        String replyTo) {

    /** Enough for any collective complaint that fits a form; longer ones come as a list in a document. */
    static final int MOST_COMPLAINANTS = 30;

    /** An empty form. */
    static ComplaintForm blank(String kind, String channel, String language, String continues) {
        return new ComplaintForm(
                UUID.randomUUID().toString(),
                kind,
                channel,
                "",
                "",
                "",
                language,
                List.of(PersonEntry.BLANK),
                "",
                "",
                "",
                "",
                continues,
                "",
                false,
                "",
                "");
    }

    /** The form as it was sent. */
    static ComplaintForm read(Map<String, String[]> sent) {
        Sent fields = new Sent(sent);
        return new ComplaintForm(
                fields.of("request"),
                fields.of("kind"),
                fields.of("channel"),
                fields.of("arrived-at"),
                fields.of("form"),
                fields.of("form-reason"),
                fields.of("language"),
                IntStream.range(0, fields.complainants())
                        .mapToObj(fields::person)
                        .toList(),
                fields.of("subject"),
                fields.of("substance"),
                fields.of("loss-amount"),
                fields.of("loss-description"),
                fields.of("continues"),
                fields.of("complained-about"),
                !fields.of("declared").isEmpty(),
                fields.of("signed-on"),
                fields.of("reply-to"));
    }

    /** One more complainant at the end, as long as there is room; in the roles of the first, which a group shares. */
    ComplaintForm withAnother() {
        List<PersonEntry> more = new ArrayList<>(complainants);
        if (more.size() < MOST_COMPLAINANTS) {
            PersonEntry blank = PersonEntry.BLANK;
            more.add(new PersonEntry(more.getFirst().kinds(), blank.name(), "", "", "", "", "", "", "", "", ""));
        }
        return with(more);
    }

    /** Without the complainant in this place; the last one stays. */
    ComplaintForm without(int place) {
        List<PersonEntry> fewer = new ArrayList<>(complainants);
        if (fewer.size() > 1 && place >= 0 && place < fewer.size()) {
            fewer.remove(place);
        }
        return with(fewer);
    }

    private ComplaintForm with(List<PersonEntry> others) {
        return new ComplaintForm(
                request,
                kind,
                channel,
                arrivedAt,
                form,
                formReason,
                language,
                others,
                subject,
                substance,
                lossAmount,
                lossDescription,
                continues,
                complainedAbout,
                declared,
                signedOn,
                replyTo);
    }

    private record Sent(Map<String, String[]> all) {

        String of(String field) {
            String[] values = all.get(field);
            return values == null || values.length == 0 ? "" : values[0].strip();
        }

        int complainants() {
            String count = of("complainants");
            return count.matches("\\d{1,2}") ? Math.clamp(Integer.parseInt(count), 1, MOST_COMPLAINANTS) : 1;
        }

        PersonEntry person(int place) {
            String prefix = "c" + place + "-";
            String[] kinds = all.getOrDefault(prefix + "kinds", new String[0]);
            return new PersonEntry(
                    Arrays.stream(kinds).filter(kind -> !kind.isBlank()).toList(),
                    of(prefix + "name"),
                    of(prefix + "address"),
                    of(prefix + "email"),
                    of(prefix + "phone"),
                    of(prefix + "customer-number"),
                    of(prefix + "identity-document"),
                    of(prefix + "mandate-of"),
                    of(prefix + "mandate-evidence"),
                    of(prefix + "mandate-until"),
                    of(prefix + "birth-date"));
        }
    }
}
