extension Int {
  /// So many of a thing, in the singular or the plural, which is that with an s unless it is given.
  package func counted(_ singular: String, _ plural: String? = nil) -> String {
    "\(self) \(self == 1 ? singular : plural ?? singular + "s")"
  }
}
