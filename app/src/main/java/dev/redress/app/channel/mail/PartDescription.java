package dev.redress.app.channel.mail;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a part says of itself.
 *
 * @param mediaType {@code type/subtype} in lower case
 * @param typeIsGiven false when the part does not say a usable type and the default was taken
 * @param charset as written, or empty text
 * @param fileName as decoded, not yet canonical
 */
record PartDescription(
        String mediaType,
        boolean typeIsGiven,
        String charset,
        Optional<String> boundary,
        boolean flowed,
        boolean deleteSpaces,
        TransferEncoding transferEncoding,
        boolean attachment,
        Optional<String> fileName) {

    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9!#$&^_.+-]{1,60}+/[a-z0-9!#$&^_.+-]{1,100}+");

    static PartDescription of(Headers headers, TextDecoding decoding, String defaultType) {
        HeaderText text = new HeaderText(headers, decoding);
        HeaderParameters none = new HeaderParameters("", decoding);
        HeaderParameters type = headers.all("content-type").stream()
                .map(value -> new HeaderParameters(text.structured(value), decoding))
                .filter(parameters -> MEDIA_TYPE.matcher(parameters.value()).matches())
                .findFirst()
                .orElse(none);
        HeaderParameters disposition = headers.all("content-disposition").stream()
                .map(value -> new HeaderParameters(text.structured(value), decoding))
                .filter(parameters -> !parameters.value().isEmpty())
                .findFirst()
                .orElse(none);
        return new PartDescription(
                type.value().isEmpty() ? defaultType : type.value(),
                !type.value().isEmpty(),
                type.get("charset").map(PartDescription::firstWord).orElse(""),
                type.asWritten("boundary").filter(boundary -> !boundary.isBlank()),
                type.get("format")
                        .map(String::strip)
                        .filter("flowed"::equalsIgnoreCase)
                        .isPresent(),
                type.get("delsp")
                        .map(String::strip)
                        .filter("yes"::equalsIgnoreCase)
                        .isPresent(),
                text.structured("content-transfer-encoding")
                        .map(TransferEncoding::named)
                        .orElse(TransferEncoding.NONE),
                disposition.value().equals("attachment"),
                disposition
                        .get("filename")
                        .or(() -> disposition.get("name"))
                        .or(() -> type.get("name"))
                        .or(() -> type.get("filename")));
    }

    boolean is(String type) {
        return mediaType.equals(type);
    }

    boolean isMultipart() {
        return mediaType.startsWith("multipart/");
    }

    private static String firstWord(String text) {
        String stripped = text.strip();
        int end = 0;
        while (end < stripped.length() && " \t(;,".indexOf(stripped.charAt(end)) < 0) {
            end++;
        }
        return stripped.substring(0, end);
    }
}
