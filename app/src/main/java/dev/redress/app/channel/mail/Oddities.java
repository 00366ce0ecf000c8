package dev.redress.app.channel.mail;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what was broken or guessed while one mail is read: each sentence once, in the order met. */
final class Oddities {

    /** So that a crafted mail cannot fill a page; the last sentence then says that there were more. */
    static final int MOST = 50;

    private final Set<String> sentences = new LinkedHashSet<>();

    void add(String sentence) {
        if (sentences.size() < MOST - 1) {
            sentences.add(sentence);
        } else if (!sentences.contains(sentence)) {
            sentences.add("There were more oddities than are listed.");
        }
    }

    List<String> all() {
        return List.copyOf(sentences);
    }
}
