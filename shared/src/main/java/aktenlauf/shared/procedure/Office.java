package aktenlauf.shared.procedure;

import org.jspecify.annotations.Nullable;

/** Whom citizens turn to. */
public record Office(
    String name, @Nullable String email, @Nullable String phone, @Nullable String address) {}
