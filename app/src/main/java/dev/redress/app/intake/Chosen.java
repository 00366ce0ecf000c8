package dev.redress.app.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * The documents of a form: those kept from when it was sent before, and those chosen now.
 *
 * @param kept within the limits already
 */
record Chosen(List<Upload> kept, Uploads now) {

    static Chosen of(Uploads now) {
        return new Chosen(List.of(), now);
    }

    /** Keys of what is wrong with the documents; empty when they can be taken. */
    List<String> wrong() {
        List<String> wrong = new ArrayList<>(now.wrong());
        long sum = kept.stream().mapToLong(upload -> upload.content().length).sum() + now.size();
        if (sum > Uploads.LARGEST_SUM && !wrong.contains("mend.documents-too-large")) {
            wrong.add("mend.documents-too-large");
        }
        return wrong;
    }

    List<Upload> read() {
        List<Upload> all = new ArrayList<>(kept);
        all.addAll(now.read());
        return all;
    }
}
