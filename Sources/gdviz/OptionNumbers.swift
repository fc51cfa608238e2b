import Descent

/// A decimal number that is finite; no `nan`, `inf` or hexadecimal.
func finiteNumber(_ text: String) -> Double? {
  let trimmed = text.filter { $0 != " " }
  guard trimmed.allSatisfy({ "0123456789+-.eE".contains($0) }), let number = Double(trimmed),
    number.isFinite
  else { return nil }
  return number
}

/// So many numbers with commas between them.
func finiteNumbers(
  in text: String, count: Int, option: String, form: String
) throws -> [Double] {
  let parts = text.split(separator: ",", omittingEmptySubsequences: false)
  let numbers = parts.compactMap { finiteNumber(String($0)) }
  guard parts.count == count, numbers.count == count else {
    throw Failure.input("\(option) \(text): expected \(form)")
  }
  return numbers
}

extension Window {
  /// A window as an option says it.
  init(_ text: String, option: String) throws {
    let form = "x0,x1,y0,y1"
    let n = try finiteNumbers(
      in: text, count: 4, option: option, form: "\(form), four finite numbers")
    guard n[0] < n[1], n[2] < n[3] else {
      throw Failure.input("\(option) \(text): \(form) must grow, x0 < x1 and y0 < y1")
    }
    guard (n[1] - n[0]).isFinite, (n[3] - n[2]).isFinite else {
      throw Failure.input("\(option) \(text): too large, its width is not finite")
    }
    self.init(x: n[0]...n[1], y: n[2]...n[3])
  }
}
