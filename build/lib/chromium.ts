import {existsSync} from 'node:fs';
import type {LaunchOptions} from 'playwright-core';

const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'];

/** How the browser of this machine is started; null when there is none. It may have been installed since this file was loaded. */
export function chromiumOptions(): LaunchOptions | null {
    const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
    return executablePath === undefined ? null : {executablePath, args};
}
