import ArgumentParser
import Descent

/// What was written behind an option, or a failure that names the option.
func read<Value>(
  _ text: String, _ option: String, _ read: (String) throws(WrittenNumbersError) -> Value
) throws -> Value {
  do {
    return try read(text)
  } catch {
    throw Failure.input("\(option) \(text): \(error.sentence)")
  }
}

/// The number behind an option, which is read as every number that a person writes.
struct WrittenNumber: ExpressibleByArgument {
  let text: String

  init(argument: String) { text = argument }

  init(_ number: Double) { text = "\(number)" }

  var defaultValueDescription: String { text }

  /// Nothing where it is none.
  var number: Double? { try? WrittenNumbers.value(text) }

  /// The number, or a failure that names the option.
  func value(of option: String) throws -> Double {
    try read(text, option, WrittenNumbers.value)
  }
}
