extension Sequence where Element == String {
  /// The arguments of a command line, with what begins with three dashes joined to the option before it:
  /// it is never an option, but the argument library takes it for a wrong one.
  var joiningDashedValues: [String] {
    var arguments: [String] = []
    var isPastOptions = false
    for argument in self {
      isPastOptions = isPastOptions || argument == "--"
      if argument.hasPrefix("---"), !isPastOptions, let option = arguments.last,
        option.isLongOption
      {
        arguments[arguments.count - 1] = "\(option)=\(argument)"
      } else {
        arguments.append(argument)
      }
    }
    return arguments
  }
}

extension String {
  /// Whether it is the name of an option, without a value.
  fileprivate var isLongOption: Bool {
    hasPrefix("--") && !hasPrefix("---") && self != "--" && !contains("=")
  }
}
