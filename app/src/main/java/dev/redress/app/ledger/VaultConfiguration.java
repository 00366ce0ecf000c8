package dev.redress.app.ledger;

import dev.redress.app.platform.SecretSeal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The vault's master key: 32 bytes in {@code REDRESS_VAULT_KEY} (hex), which all nodes on one database share, or in a
 * file of the data directory that is made on first use and readable by its owner only.
 */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    @Bean
    VaultKeys vaultKeys(@Value("${REDRESS_VAULT_KEY:}") String given, @Value("${redress.data}") String dataDirectory) {
        if (!given.isBlank()) {
            return new VaultKeys(HexFormat.of().parseHex(given.strip()));
        }
        return new VaultKeys(fromFile(Path.of(dataDirectory).resolve("keys").resolve("vault.key")));
    }

    /** For secrets of other parts of the program. */
    @Bean
    SecretSeal secretSeal(VaultKeys keys) {
        return new SecretSeal() {
            @Override
            public byte[] seal(byte[] plain, String place) {
                return keys.sealOutsideCases(plain, "secret/" + place);
            }

            @Override
            public byte[] open(byte[] sealed, String place) {
                return keys.openOutsideCases(sealed, "secret/" + place);
            }
        };
    }

    private static byte[] fromFile(Path file) {
        try {
            Files.createDirectories(file.getParent());
            try {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                byte[] key = new byte[32];
                new SecureRandom().nextBytes(key);
                Files.writeString(file, HexFormat.of().formatHex(key));
            } catch (FileAlreadyExistsException made) {
                // The key of every start but the first.
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The vault's key " + file + " cannot be read or made", e);
        }
    }
}
