//! How documents hang together.

use crate::word::words;

words! {
    /// What one document has to do with another, which came first.
    Tie, "tie" {
        /// It came out of it: an attachment, a file of an archive, a file embedded in a PDF.
        Inside = "inside",
        /// It signs it, and lay beside it.
        Signature = "signature",
        /// It says which account sent it through the operator's own program.
        SideFile = "side-file",
        /// Its pages were split off: a second letter in the same scan.
        Split = "split",
        /// It was replaced: the other is the same scan with more pages.
        Longer = "longer",
    }
}
