package aktenlauf.query.statistics;

import aktenlauf.query.statistics.CaseFacts.End;

/** What cases are counted by, as one text: servers group by a plain field alike, by several not. */
sealed interface Cell {
  String SEPARATOR = "\t";

  String text();

  /**
   * @param days from receipt to the end of a closed case, else 0
   * @param late ended on a later legal day than due
   */
  record Cases(
      String procedure, int year, String unit, End end, long days, boolean late, boolean deemed)
      implements Cell {
    @Override
    public String text() {
      return String.join(
          SEPARATOR,
          procedure,
          Integer.toString(year),
          unit,
          end.name(),
          Long.toString(days),
          Boolean.toString(late),
          Boolean.toString(deemed));
    }

    static Cases read(String text) {
      var fields = text.split(SEPARATOR, -1);
      return new Cases(
          fields[0],
          Integer.parseInt(fields[1]),
          fields[2],
          End.valueOf(fields[3]),
          Long.parseLong(fields[4]),
          Boolean.parseBoolean(fields[5]),
          Boolean.parseBoolean(fields[6]));
    }
  }

  /** A four-eyes rule in a case. */
  record Check(
      String procedure, int year, String unit, String rule, boolean checked, boolean different)
      implements Cell {
    @Override
    public String text() {
      return String.join(
          SEPARATOR,
          procedure,
          Integer.toString(year),
          unit,
          rule,
          Boolean.toString(checked),
          Boolean.toString(different));
    }

    static Check read(String text) {
      var fields = text.split(SEPARATOR, -1);
      return new Check(
          fields[0],
          Integer.parseInt(fields[1]),
          fields[2],
          fields[3],
          Boolean.parseBoolean(fields[4]),
          Boolean.parseBoolean(fields[5]));
    }
  }
}
