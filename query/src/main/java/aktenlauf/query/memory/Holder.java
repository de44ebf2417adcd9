package aktenlauf.query.memory;

/** A document's place: what it holds is replaced, never changed. */
final class Holder<D> {
  private volatile D document;

  Holder(D document) {
    this.document = document;
  }

  D document() {
    return document;
  }

  void replace(D newer) {
    document = newer;
  }
}
