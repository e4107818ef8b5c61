package org.flowlogstatus.local.cloud;

import org.flowlogstatus.local.cloud.arm.ArmOptions;
import org.flowlogstatus.local.cloud.arm.EmbeddedArm;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.vpc.EmbeddedVpc;
import org.flowlogstatus.local.cloud.vpc.VpcOptions;

/** Both embedded clouds, serving the same estate. */
public final class EmbeddedClouds implements AutoCloseable {

  private final EmbeddedArm arm;
  private final EmbeddedVpc vpc;

  private EmbeddedClouds(EmbeddedArm arm, EmbeddedVpc vpc) {
    this.arm = arm;
    this.vpc = vpc;
  }

  /** Serves the estate on two free ports. */
  public static EmbeddedClouds start(Estate estate, ArmOptions ofArm, VpcOptions ofVpc) {
    EmbeddedArm arm = EmbeddedArm.start(estate, ofArm, 0);
    return new EmbeddedClouds(arm, EmbeddedVpc.start(estate, ofVpc, 0));
  }

  /** From now on both hold another estate; the credentials that were given stay good. */
  public void hold(Estate estate) {
    arm.hold(estate);
    vpc.hold(estate);
  }

  /** The embedded Azure Resource Manager. */
  public EmbeddedArm arm() {
    return arm;
  }

  /** The embedded VPC API. */
  public EmbeddedVpc vpc() {
    return vpc;
  }

  @Override
  public void close() {
    vpc.close();
    arm.close();
  }
}
