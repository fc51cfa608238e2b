package import Descent

/// A landscape that a person has described in a file.
package struct OwnLandscape: Hashable, Sendable {
  package let listed: ListedLandscape
  /// The file's path from the root.
  package let file: String

  package init(_ listed: ListedLandscape, in file: String) {
    self.listed = listed
    self.file = file
  }
}
