package import Descent

/// A landscape that a person has described in a file.
package struct OwnLandscape: Hashable, Sendable {
  package let landscape: Landscape
  /// The file's path from the root.
  package let file: String

  package init(_ landscape: Landscape, in file: String) {
    self.landscape = landscape
    self.file = file
  }
}
