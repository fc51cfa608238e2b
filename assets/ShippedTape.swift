/// A tape that is inside of the program, so that one file is all that a person has to copy.
public struct ShippedTape: Sendable {
  /// The name of its file, without its end.
  public let name: String
  private let bytes: [UInt8]

  private init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// All of them, those for beginners first.
  public static let all = [
    ShippedTape("first-steps", PackageResources.first_steps_tape),
    ShippedTape("step-sizes", PackageResources.step_sizes_tape),
    ShippedTape("step-view", PackageResources.step_view_tape),
    ShippedTape("zig-zag", PackageResources.zig_zag_tape),
    ShippedTape("why", PackageResources.why_tape),
    ShippedTape("eigenbasis", PackageResources.eigenbasis_tape),
    ShippedTape("edge-of-stability", PackageResources.edge_of_stability_tape),
    ShippedTape("quadratic", PackageResources.quadratic_tape),
    ShippedTape("saddle", PackageResources.saddle_tape),
    ShippedTape("basins", PackageResources.basins_tape),
    ShippedTape("critical", PackageResources.critical_tape),
    ShippedTape("needle", PackageResources.needle_tape),
    ShippedTape("certified", PackageResources.certified_tape),
    ShippedTape("ledger", PackageResources.ledger_tape),
    ShippedTape("not-smooth", PackageResources.not_smooth_tape),
    ShippedTape("rewind", PackageResources.rewind_tape),
    ShippedTape("own-formula", PackageResources.own_formula_tape),
    ShippedTape("hyperbola", PackageResources.hyperbola_tape),
    ShippedTape("domain", PackageResources.domain_tape),
  ]
}
