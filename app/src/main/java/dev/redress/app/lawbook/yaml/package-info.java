/**
 * Reading YAML strictly. Every node knows its file and line; what is wrong is collected, and reading goes on, so that one
 * run names every fault. Knows nothing of rules.
 */
@NamedInterface("yaml")
@NullMarked
package dev.redress.app.lawbook.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
