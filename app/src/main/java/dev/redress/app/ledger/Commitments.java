package dev.redress.app.ledger;

import dev.redress.core.ledger.VaultRef;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The references to the vault in a payload, wherever they stand. */
final class Commitments {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Commitments() {}

    static List<VaultRef> in(String payload) {
        List<VaultRef> found = new ArrayList<>();
        collect(MAPPER.readTree(payload), found);
        return found;
    }

    private static void collect(JsonNode node, List<VaultRef> found) {
        if (node.isObject() && node.size() == 2 && node.has("text") && node.has("commitment")) {
            found.add(new VaultRef(
                    UUID.fromString(node.get("text").asString()),
                    node.get("commitment").asString()));
        } else {
            node.forEach(child -> collect(child, found));
        }
    }
}
