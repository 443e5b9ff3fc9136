//! The second engine for PDF: Poppler draws one page.

use std::path::Path;
use std::sync::atomic::AtomicBool;

use super::Program;
use super::run::{Fault, Output, Task};
use crate::limits::Limits;
use crate::page::RenderSize;

/// Draws a page. What comes back is a PPM that nobody has looked at yet.
pub fn draw(
    worker: &Path,
    pdf: &[u8],
    page: u32,
    size: RenderSize,
    limits: &Limits,
) -> Result<Vec<u8>, Fault> {
    let (scale, size) = match size {
        RenderSize::Dpi(dpi) => ("-r", dpi),
        RenderSize::LongSide(pixels) => ("-scale-to", pixels),
    };
    let (page, size) = (page.to_string(), size.to_string());
    let arguments = [
        "-f",
        &page,
        "-l",
        &page,
        "-singlefile",
        "-cropbox",
        scale,
        &size,
        "-",
    ];
    let task = Task {
        program: Program::Pdftoppm,
        arguments: arguments.map(str::to_owned).into(),
        input: pdf,
        output_cap: limits.pixels() * 3,
        output: Output::Results,
        memory_bytes: limits.memory_bytes,
        time: limits.page_time,
    };
    let ppm = task.run(worker, &AtomicBool::new(false))?;
    if ppm.is_empty() {
        return Err(Fault::Failed);
    }
    Ok(ppm)
}
