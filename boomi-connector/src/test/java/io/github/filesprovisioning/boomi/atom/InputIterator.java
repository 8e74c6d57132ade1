package io.github.filesprovisioning.boomi.atom;

import java.util.Iterator;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The inputs of a request. Every call of iterator() gives this one: it cannot be started over. */
final class InputIterator {
  private final Iterator<InputDocument> documents;
  private final BiFunction<Integer, InputDocument, TrackedInput> handOut;
  private int index;

  InputIterator(
      Iterator<InputDocument> documents, BiFunction<Integer, InputDocument, TrackedInput> handOut) {
    this.documents = documents;
    this.handOut = handOut;
  }

  TrackedInput next() {
    return handOut.apply(index++, documents.next());
  }

  <T> Iterator<T> map(Function<TrackedInput, T> view) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return documents.hasNext();
      }

      @Override
      public T next() {
        return view.apply(InputIterator.this.next());
      }
    };
  }

  /** Hands out what was not taken: an exception fails these inputs too. */
  void handOutRest() {
    while (documents.hasNext()) {
      next();
    }
  }

  /** An operation that returns has looked at all its inputs. */
  void requireExhausted(Rules rules) {
    if (documents.hasNext()) {
      rules.broken("not all inputs were taken");
    }
  }
}
