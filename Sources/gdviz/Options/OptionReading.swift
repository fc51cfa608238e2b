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
