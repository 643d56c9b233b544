package org.governance4j.examples.host;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/**
 * Ends a law after a few tries: the library's own build tries each as often as it says, and a host
 * that builds many times a day need not do so each time. Registered as a service.
 */
public final class FewTries implements AroundTryHook {

  private static final int MOST = 20;

  private record Law(Class<?> laws, Method method) {}

  private final Map<Law, Integer> tries = new ConcurrentHashMap<>();

  @Override
  public TryExecutionResult aroundTry(
      TryLifecycleContext context, TryExecutor tried, List<Object> parameters) {
    TryExecutionResult result = tried.execute(parameters);
    Law law = new Law(context.containerClass(), context.targetMethod());
    return result.isSatisfied() && tries.merge(law, 1, Integer::sum) >= MOST
        ? TryExecutionResult.satisfied(true)
        : result;
  }

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }
}
