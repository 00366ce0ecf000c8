package dev.redress.app.access.signin;

import dev.redress.app.platform.SecretSeal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.FlashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a session may hold, as JSON: texts, numbers, truths, moments, lists, maps of texts, the values that Spring carries
 * over a redirect, and records and enums of our own. Everything else is refused, on the way in and on the way out; nothing
 * else is made because stored bytes name it.
 */
final class SessionValues {

    private static final String OURS = "dev.redress.";
    private static final String PLACE = "session";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** A value that no session may hold. */
    static final class NotForSessions extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotForSessions(String what) {
            super("A session cannot hold " + what);
        }
    }

    private final SecretSeal seal;

    SessionValues(SecretSeal seal) {
        this.seal = seal;
    }

    byte[] write(Object value) {
        return seal.seal(JSON.writeValueAsBytes(node(value)), PLACE);
    }

    /** @throws NotForSessions when the bytes are none of ours */
    Object read(byte[] bytes) {
        try {
            return value(JSON.readTree(seal.open(bytes, PLACE)));
        } catch (NotForSessions refused) {
            throw refused;
        } catch (RuntimeException broken) {
            throw new NotForSessions("these bytes");
        }
    }

    private static ObjectNode node(Object value) {
        ObjectNode node = JSON.createObjectNode();
        switch (value) {
            case String text -> node.put("text", text);
            case Integer number -> node.put("integer", number);
            case Long number -> node.put("long", number);
            case Boolean truth -> node.put("truth", truth);
            case Instant moment -> node.put("moment", moment.toString());
            case FlashMap flash -> flash(node.putObject("flash"), flash);
            case List<?> list -> {
                var items = node.putArray("list");
                list.forEach(item -> items.add(node(item)));
            }
            case Map<?, ?> map -> entries(node.putObject("map"), map);
            case Enum<?> one
            when isOurs(one.getDeclaringClass()) ->
                node.put("enum", one.getDeclaringClass().getName()).put("name", one.name());
            case Record record
            when isOurs(record.getClass()) ->
                node.put("record", record.getClass().getName()).set("value", JSON.valueToTree(record));
            default -> throw new NotForSessions("a " + value.getClass().getName());
        }
        return node;
    }

    private static Object value(JsonNode node) {
        String kind = node.propertyNames().stream().findFirst().orElse("");
        JsonNode held = node.path(kind);
        return switch (kind) {
            case "text" -> held.asString();
            case "integer" -> held.asInt();
            case "long" -> held.asLong();
            case "truth" -> held.asBoolean();
            case "moment" -> Instant.parse(held.asString());
            case "flash" -> flash(held);
            // Spring puts what it carries over a redirect into a list that several requests change at once.
            case "list" ->
                new CopyOnWriteArrayList<>(
                        held.valueStream().map(SessionValues::value).toList());
            case "map" -> entries(held);
            case "enum" ->
                constant(ours(held.asString(), Enum.class), node.path("name").asString());
            case "record" -> JSON.treeToValue(node.path("value"), ours(held.asString(), Record.class));
            default -> throw new NotForSessions("a value of kind '" + kind + "'");
        };
    }

    private static void flash(ObjectNode node, FlashMap flash) {
        if (flash.getTargetRequestPath() != null) {
            node.put("path", flash.getTargetRequestPath());
        }
        node.put("until", flash.getExpirationTime());
        entries(node.putObject("parameters"), new LinkedHashMap<>(flash.getTargetRequestParams()));
        entries(node.putObject("values"), flash);
    }

    private static FlashMap flash(JsonNode node) {
        FlashMap flash = new FlashMap();
        flash.setTargetRequestPath(node.path("path").asString(null));
        flash.setExpirationTime(node.path("until").asLong());
        var parameters = new LinkedMultiValueMap<String, String>();
        entries(node.path("parameters"))
                .forEach((name, values) -> ((List<?>) values).forEach(value -> parameters.add(name, (String) value)));
        flash.addTargetRequestParams(parameters);
        flash.putAll(entries(node.path("values")));
        return flash;
    }

    private static void entries(ObjectNode into, Map<?, ?> map) {
        map.forEach((name, value) -> {
            if (!(name instanceof String text)) {
                throw new NotForSessions("a map whose names are no texts");
            }
            if (value != null) {
                into.set(text, node(value));
            }
        });
    }

    private static Map<String, Object> entries(JsonNode node) {
        Map<String, Object> map = new LinkedHashMap<>();
        node.properties().forEach(entry -> map.put(entry.getKey(), value(entry.getValue())));
        return map;
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(OURS);
    }

    /** A record or an enum of ours by its name; nothing of the class runs before it is known to be one. */
    private static <T> Class<? extends T> ours(String name, Class<T> kind) {
        if (!name.startsWith(OURS)) {
            throw new NotForSessions("a " + name);
        }
        try {
            Class<?> type = Class.forName(name, false, SessionValues.class.getClassLoader());
            if (!kind.isAssignableFrom(type)) {
                throw new NotForSessions("a " + name);
            }
            return type.asSubclass(kind);
        } catch (ClassNotFoundException gone) {
            throw new NotForSessions("a " + name);
        }
    }

    private static Object constant(Class<?> type, String name) {
        List<Object> all = new ArrayList<>(List.of(type.getEnumConstants()));
        return all.stream()
                .filter(one -> ((Enum<?>) one).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotForSessions("no such " + type.getSimpleName()));
    }

    /** Reads, or forgets what cannot be read: after a new release a session may hold what is no longer known. */
    @Nullable
    Object readOrForget(byte[] bytes) {
        try {
            return read(bytes);
        } catch (NotForSessions refused) {
            return null;
        }
    }
}
