package dev.redress.app.intake;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** What was sent with a form, in short: the same form sent twice gives the same. */
final class Sent {

    private Sent() {}

    static byte[] hash(ComplaintForm form, List<Upload> uploads) {
        StringBuilder all = new StringBuilder(form.toString());
        for (Upload upload : uploads) {
            all.append('\n')
                    .append(upload.copy())
                    .append(upload.name())
                    .append(HexFormat.of().formatHex(RepeatedRequests.hash(upload.content())));
        }
        return RepeatedRequests.hash(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
