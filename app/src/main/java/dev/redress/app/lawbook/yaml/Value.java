package dev.redress.app.lawbook.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One node of a YAML file, with its place. A reading that fails records a {@link Problem} and answers with a stand-in,
 * so that the rest of the file is still read; whoever builds on it first asks whether there were problems. An absent
 * value answers with stand-ins and records nothing: that it is missing has been recorded.
 */
public final class Value {

    private static final Map<String, Boolean> TRUTH = new LinkedHashMap<>();

    static {
        TRUTH.put("true", true);
        TRUTH.put("false", false);
    }

    private final String file;
    private final @Nullable Node node;
    private final Problems problems;

    Value(String file, @Nullable Node node, Problems problems) {
        this.file = file;
        this.node = node;
        this.problems = problems;
        if (node != null && node.getAnchor().isPresent()) {
            problem("anchors and aliases are not used in rule files; write the value out");
        }
    }

    public boolean present() {
        return node != null;
    }

    /** Path of the file. */
    public String file() {
        return file;
    }

    /** Line of the node, from 1; 0 when it is absent. */
    public int line() {
        return lineOf(node);
    }

    /** Records a fault of this node. */
    public void problem(String message) {
        problems.add(file, line(), message);
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** Whether this is the plain word. */
    public boolean is(String word) {
        return node instanceof ScalarNode scalar && scalar.getValue().equals(word);
    }

    /** The text, which may not be blank. */
    public String text() {
        String text = scalar();
        if (node instanceof ScalarNode && text.isBlank()) {
            problem("a value is missing");
        }
        return text;
    }

    /** The text, which may be empty when written as {@code ""}. */
    public String textOrEmpty() {
        if (node instanceof ScalarNode scalar
                && scalar.isPlain()
                && scalar.getValue().isEmpty()) {
            problem("a value is missing; write \"\" where it is meant to be empty");
        }
        return scalar();
    }

    /** A whole number from {@code least} to {@code most}, both inclusive. */
    public int number(int least, int most) {
        return parsed(
                text -> {
                    int number = Integer.parseInt(text);
                    if (number < least || number > most) {
                        throw new IllegalArgumentException(text);
                    }
                    return number;
                },
                least,
                "a whole number from " + least + " to " + most);
    }

    public boolean truth() {
        return word(TRUTH);
    }

    public LocalDate date() {
        return parsed(LocalDate::parse, LocalDate.EPOCH, "a date such as 2024-11-18");
    }

    /** A moment of a legal zone; a bare date is the start of that day. */
    public LocalDateTime moment() {
        return parsed(Value::momentOf, LocalDate.EPOCH.atStartOfDay(), "a moment such as 2024-11-18T10:00");
    }

    public LocalTime time() {
        return parsed(LocalTime::parse, LocalTime.MIDNIGHT, "a time such as \"09:00\"");
    }

    /** One of the given words. */
    public <E> E word(Map<String, E> words) {
        E standIn = words.values().iterator().next();
        if (node == null) {
            return standIn;
        }
        String text = scalar();
        E meaning = words.get(text);
        if (meaning == null && node instanceof ScalarNode) {
            problem("'" + text + "' is none of " + String.join(", ", words.keySet()));
        }
        return meaning == null ? standIn : meaning;
    }

    /** What a parser makes of the text; the parser refuses by an {@link IllegalArgumentException} that says why. */
    public <T> T parsed(Function<String, T> parser, T standIn) {
        if (!(node instanceof ScalarNode)) {
            scalar();
            return standIn;
        }
        try {
            return parser.apply(text());
        } catch (IllegalArgumentException | DateTimeException e) {
            problem(String.valueOf(e.getMessage()));
            return standIn;
        }
    }

    /** The members of a list. */
    public List<Value> items() {
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            problem("a list is expected here");
            return List.of();
        }
        List<Value> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(new Value(file, item, problems)));
        return items;
    }

    /** The members of a list of texts or words, in which nothing stands twice. */
    public <T> Set<T> each(Function<Value, T> reader) {
        Set<T> all = new HashSet<>();
        for (Value item : items()) {
            if (!all.add(reader.apply(item))) {
                item.problem("'" + item.scalar() + "' stands twice");
            }
        }
        return all;
    }

    /** The member at a place of a JSON pointer: a key or an index from 0; this value itself where there is none. */
    public Value at(String keyOrIndex) {
        return switch (node) {
            case SequenceNode sequence -> {
                int index = Integer.parseInt(keyOrIndex);
                yield index < sequence.getValue().size() ? items().get(index) : this;
            }
            case MappingNode _ ->
                entries().entrySet().stream()
                        .filter(entry -> entry.getKey().is(keyOrIndex))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(this);
            case null, default -> this;
        };
    }

    /** The entries of a mapping whose keys are data (days, codes, languages), in order. */
    public Map<Value, Value> entries() {
        Map<Value, Value> entries = new LinkedHashMap<>();
        if (node == null) {
            return entries;
        }
        if (!(node instanceof MappingNode mapping)) {
            problem("keys and values are expected here");
            return entries;
        }
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Value key = new Value(file, tuple.getKeyNode(), problems);
            Integer first = lines.putIfAbsent(key.text(), key.line());
            if (first == null) {
                entries.put(key, new Value(file, tuple.getValueNode(), problems));
            } else {
                key.problem("'" + key.text() + "' stands twice; first in line " + first);
            }
        }
        return entries;
    }

    /**
     * What a reader makes of a mapping with known keys. Keys that it does not ask for are problems; empty when there
     * was any problem within.
     */
    public <T> Optional<T> mapping(Function<Mapping, T> reader) {
        if (node == null) {
            return Optional.empty();
        }
        int before = problems.count();
        Mapping mapping = new Mapping(this);
        try {
            T made = reader.apply(mapping);
            mapping.refuseUnknownKeys();
            return problems.count() == before ? Optional.of(made) : Optional.empty();
        } catch (IllegalArgumentException e) {
            mapping.refuseUnknownKeys();
            if (problems.count() == before) {
                problem(String.valueOf(e.getMessage()));
            }
            return Optional.empty();
        }
    }

    /** A missing value at this place. */
    Value absent() {
        return new Value(file, null, problems);
    }

    /** What a file says of a moment. */
    public static LocalDateTime momentOf(String text) {
        return text.length() == 10 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
    }

    private <T> T parsed(Function<String, T> parser, T standIn, String expected) {
        return parsed(
                text -> {
                    try {
                        return parser.apply(text);
                    } catch (IllegalArgumentException | DateTimeException e) {
                        throw new IllegalArgumentException("'" + text + "' is not " + expected, e);
                    }
                },
                standIn);
    }

    private String scalar() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        if (node != null) {
            problem("one value is expected here, not a list or a mapping");
        }
        return "";
    }

    private static int lineOf(@Nullable Node node) {
        return node == null
                ? 0
                : node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
