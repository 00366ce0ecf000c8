package dev.redress.app.privacy;

import dev.redress.core.complaint.Attachment;
import dev.redress.core.complaint.Party;
import dev.redress.core.ledger.VaultRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the words of an event stand in a copy for a person. */
sealed interface Told {

    /** A text with the name of its field in the record of looks. */
    record Text(String field, VaultRef text) {}

    /** What has to be read for it. */
    List<Text> texts();

    /** Nowhere: it has no words, or they are a note among staff. */
    record Nothing() implements Told {
        @Override
        public List<Text> texts() {
            return List.of();
        }
    }

    /** In a section of its own, such as messages or answers. */
    record InSection(List<Text> texts) implements Told {

        InSection() {
            this(List.of());
        }

        static InSection of(String field, VaultRef text) {
            return new InSection(List.of(new Text(field, text)));
        }

        InSection and(String field, VaultRef text) {
            return new InSection(more(texts, new Text(field, text)));
        }

        InSection and(String field, Optional<VaultRef> text) {
            return text.map(it -> and(field, it)).orElse(this);
        }

        InSection and(List<Attachment> documents) {
            InSection all = this;
            for (Attachment document : documents) {
                all = all.and(DOCUMENT, document.description());
            }
            return all;
        }
    }

    /**
     * Among what was said, promised or decided.
     *
     * @param words what is told
     * @param documents what came with it
     * @param besides what is read for it and told elsewhere
     */
    record Said(Whose whose, List<VaultRef> words, List<Attachment> documents, List<Text> besides) implements Told {

        static Said of(Whose whose) {
            return new Said(whose, List.of(), List.of(), List.of());
        }

        Said and(VaultRef text) {
            return new Said(whose, more(words, text), documents, besides);
        }

        Said and(Optional<VaultRef> text) {
            return text.map(this::and).orElse(this);
        }

        Said with(List<Attachment> papers) {
            return new Said(whose, words, papers, besides);
        }

        Said reading(String field, VaultRef text) {
            return new Said(whose, words, documents, more(besides, new Text(field, text)));
        }

        @Override
        public List<Text> texts() {
            List<Text> all = new ArrayList<>(besides);
            words.forEach(it -> all.add(new Text("statement", it)));
            documents.forEach(it -> all.add(new Text(DOCUMENT, it.description())));
            return all;
        }
    }

    /** To whom of several who complain in one case something belongs. */
    sealed interface Whose {

        /** The institution said it to all of them. */
        Whose HOUSE = new House();

        /** Whoever acted; of what staff recorded, nobody knows. */
        Whose ACTOR = new Acting();

        record House() implements Whose {}

        record Acting() implements Whose {}

        record Of(Party party) implements Whose {}

        /** Whoever raised this objection. */
        record OfObjection(int objection) implements Whose {}

        /** Whoever brought this proceeding about. */
        record OfProceeding(int proceeding) implements Whose {}

        static Whose complainant(int place) {
            return new Of(new Party.Named(place));
        }

        static Whose mandate(int ordinal) {
            return new Of(new Party.Acting(ordinal));
        }

        static Whose party(String word) {
            return new Of(Party.of(word));
        }
    }

    /** The field of what a document is called. */
    String DOCUMENT = "name of a document";

    private static <T> List<T> more(List<T> before, T one) {
        List<T> all = new ArrayList<>(before);
        all.add(one);
        return List.copyOf(all);
    }
}
