package org.flowlogstatus.plan.azure;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.flowlogstatus.plan.wish.Goal;
import org.flowlogstatus.plan.wish.Scope;
import org.flowlogstatus.sweep.azure.AzureLists;

/**
 * A small subscription, and what is wished of it.
 *
 * @param estate the choices by which {@link SmallAzure} builds it
 */
record AzureCase(List<Integer> estate, Goal goal, Scope scope) {

  AzureLists lists() {
    return SmallAzure.of(estate);
  }

  PlannedAzure plan() {
    return PlannedAzure.of(lists(), goal, scope);
  }

  AzureCase with(Goal other) {
    return new AzureCase(estate, other, scope);
  }

  AzureCase with(Scope other) {
    return new AzureCase(estate, goal, other);
  }

  /** Every case. */
  static final class Any implements ArbitrarySupplier<AzureCase> {
    @Override
    public Arbitrary<AzureCase> get() {
      return Combinators.combine(
              Arbitraries.integers().between(0, 9999).list().ofMaxSize(60),
              Arbitraries.of(Goal.class),
              Arbitraries.of(Scope.class))
          .as(AzureCase::new);
    }
  }
}
