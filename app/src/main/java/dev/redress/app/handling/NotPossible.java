package dev.redress.app.handling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Acts that one and the same reason stands against, so that a page says it once.
 *
 * @param reason why not
 * @param source the rule that refuses
 * @param acts names of the acts as shown, in the order of the page
 */
public record NotPossible(String reason, Optional<String> source, List<String> acts) {

    public NotPossible {
        acts = List.copyOf(acts);
    }

    /** One act and its reason, before those with the same reason are put together. */
    public static NotPossible of(String act, String reason, Optional<String> source) {
        return new NotPossible(reason, source, List.of(act));
    }

    /** One entry for each reason and source, in the order in which they come first. */
    public static List<NotPossible> together(List<NotPossible> each) {
        Map<Why, List<String>> acts = new LinkedHashMap<>();
        for (NotPossible one : each) {
            acts.computeIfAbsent(new Why(one.reason, one.source), why -> new ArrayList<>())
                    .addAll(one.acts);
        }
        return acts.entrySet().stream()
                .map(entry -> new NotPossible(entry.getKey().reason, entry.getKey().source, entry.getValue()))
                .toList();
    }

    private record Why(String reason, Optional<String> source) {}
}
