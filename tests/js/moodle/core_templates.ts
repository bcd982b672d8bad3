import {refusing} from './refusal';

export const renderForPromise = refusing<[string, object], Promise<{html: string; js: string}>>('core/templates renderForPromise');

export const replaceNodeContents = (element: Element, html: string): void => {
    element.innerHTML = html;
};
