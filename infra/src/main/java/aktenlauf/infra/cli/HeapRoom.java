package aktenlauf.infra.cli;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption.Origin;
import java.lang.management.ManagementFactory;

/**
 * Lets the heap grow before it is full. Read models in memory are live objects that the collector
 * marks anew whenever they fill a good part of the heap; by default it keeps that little larger
 * than them and marks all the time. The operator's {@code -Xmx} stays the limit, and a ratio that
 * the operator has set stays as it is.
 */
final class HeapRoom {
  /** Percent of the heap that are free after a marking; Java's default is 40. */
  private static final int FREE = 90;

  /** More than these are given back. */
  private static final int MOST = 97;

  private static final String AT_LEAST = "MinHeapFreeRatio";
  private static final String AT_MOST = "MaxHeapFreeRatio";

  private HeapRoom() {}

  /** Asks for room in this process; does nothing on a machine that is not HotSpot. */
  static void take() {
    var machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    if (machine == null || !untouched(machine, AT_LEAST) || !untouched(machine, AT_MOST)) {
      return;
    }
    machine.setVMOption(AT_MOST, Integer.toString(MOST));
    machine.setVMOption(AT_LEAST, Integer.toString(FREE));
  }

  private static boolean untouched(HotSpotDiagnosticMXBean machine, String option) {
    return machine.getVMOption(option).getOrigin() == Origin.DEFAULT;
  }
}
