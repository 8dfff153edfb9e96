/** What stands between the product and the net: the public port, what every answer says, whom we believe about it. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package be.pilootloket.fence;
