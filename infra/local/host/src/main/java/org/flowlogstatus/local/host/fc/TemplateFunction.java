package org.flowlogstatus.local.host.fc;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One function of a template.
 *
 * @param name as it is invoked by
 * @param handler {@code package.Class::method}
 * @param initializer of the same form, where the function has one
 * @param code the jar that is uploaded
 * @param timeoutSeconds how long one invocation may take
 * @param memoryMegabytes of an instance
 */
public record TemplateFunction(
    String name,
    String handler,
    Optional<String> initializer,
    Path code,
    int timeoutSeconds,
    int memoryMegabytes) {}
