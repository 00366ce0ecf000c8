package dev.redress.app.channel.mail;

import java.util.Set;

/** Message ids in a header line ({@code <left@right>}). */
final class MessageIds {

    private MessageIds() {}

    /** Adds the ids without their brackets. What stands outside brackets is no id but words such as "message of Ana". */
    static void addAll(String line, Set<String> ids) {
        int at = 0;
        while (at < line.length()) {
            int open = line.indexOf('<', at);
            int close = open < 0 ? -1 : line.indexOf('>', open);
            if (close < 0) {
                break;
            }
            String id = line.substring(line.lastIndexOf('<', close) + 1, close).strip();
            if (!id.isEmpty()) {
                ids.add(id);
            }
            at = close + 1;
        }
    }
}
