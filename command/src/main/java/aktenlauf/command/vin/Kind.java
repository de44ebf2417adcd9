package aktenlauf.command.vin;

/** What a procedure does to the registration of its vehicle. */
enum Kind {
  /** Registers a vehicle that is not registered. */
  FIRST,
  /** Registers a vehicle, whether it is registered or not: what is there passes on. */
  PASSED_ON,
  /** Shows that the vehicle is registered. */
  SHOWN,
  /** Takes it out of service, whoever registered it. */
  ENDED,
  NONE;

  static Kind of(String procedure) {
    return switch (procedure) {
      case "vehicle-first-registration" -> FIRST;
      case "vehicle-transfer-keep-plate",
          "vehicle-transfer-new-plate",
          "vehicle-move-in-keep-plate",
          "vehicle-move-in-new-plate",
          "vehicle-re-registration" ->
          PASSED_ON;
      case "vehicle-change-of-data" -> SHOWN;
      case "vehicle-out-of-service" -> ENDED;
      default -> NONE;
    };
  }
}
