//! Whether another program may drive the window.
//!
//! WebKitGTK and Tauri let a driver in when an environment variable says so, in release builds
//! too: whoever can set it could read the screen of an open vault. Debug builds honour them,
//! because the tests of the real window need it; builds that people install refuse to start.

use std::ffi::OsStr;

/// Lets a WebDriver in (read by tauri-runtime-wry).
const AUTOMATION: &str = "TAURI_WEBVIEW_AUTOMATION";
/// Where WebKitGTK reports to a WebDriver or a remote inspector.
const INSPECTORS: [&str; 2] = ["WEBKIT_INSPECTOR_SERVER", "WEBKIT_INSPECTOR_HTTP_SERVER"];

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "{0} is set: another program could read the screen of an open vault. Unset it and start again"
)]
pub struct DrivenFromOutside(&'static str);

/// The tests drive this process. Never true in a build that people install.
pub fn by_tests() -> bool {
    cfg!(debug_assertions) && is_set(AUTOMATION)
}

pub fn refuse() -> Result<(), DrivenFromOutside> {
    refused(cfg!(debug_assertions), is_set)
}

fn refused(
    debug_build: bool,
    is_set: impl Fn(&'static str) -> bool,
) -> Result<(), DrivenFromOutside> {
    let driver = [AUTOMATION]
        .into_iter()
        .chain(INSPECTORS)
        .find(|name| is_set(name));
    match driver {
        Some(name) if !debug_build => Err(DrivenFromOutside(name)),
        _ => Ok(()),
    }
}

fn is_set(name: &'static str) -> bool {
    std::env::var_os(name)
        .as_deref()
        .is_some_and(|value| value != OsStr::new(""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_installed_build_refuses_every_driver() {
        for variable in [AUTOMATION, INSPECTORS[0], INSPECTORS[1]] {
            assert_eq!(
                refused(false, |name| name == variable),
                Err(DrivenFromOutside(variable))
            );
        }
        assert_eq!(refused(false, |_| false), Ok(()), "nothing is set");
    }

    #[test]
    fn a_debug_build_lets_the_tests_in() {
        assert_eq!(refused(true, |_| true), Ok(()));
    }
}
