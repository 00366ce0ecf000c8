package dev.redress.app.hardening;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An address of the program with one method, as the handler mapping has it. */
record Endpoint(String method, String path, HandlerMethod handler) {

    /** Every address of ours, so that a new one is tried without anybody thinking of it. */
    static List<Endpoint> all(RequestMappingHandlerMapping mapping) {
        Map<String, Endpoint> found = new TreeMap<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("dev.redress.")
                    && !handler.getBeanType().getName().startsWith("dev.redress.app.hardening")) {
                info.getPatternValues()
                        .forEach(path -> info.getMethodsCondition().getMethods().forEach(method -> {
                            Endpoint endpoint = new Endpoint(method.name(), path, handler);
                            found.put(path + " " + method, endpoint);
                        }));
            }
        });
        return List.copyOf(found.values());
    }

    boolean api() {
        return path.startsWith("/api/");
    }

    boolean reads() {
        return method.equals("GET");
    }

    /** The address with everything in braces put in; what is not named becomes {@code 1}. */
    String at(Map<String, String> places) {
        String filled = path;
        for (Map.Entry<String, String> place : places.entrySet()) {
            filled = filled.replaceAll("\\{" + place.getKey() + "(:(?:[^{}]|\\{[^}]*})*)?}", place.getValue());
        }
        return filled.replaceAll("\\{(?:[^{}]|\\{[^}]*})*}", "1");
    }

    String name() {
        return method + " " + path.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^}]*})*}", "{$1}");
    }
}
