import {plugins} from './plugins';

/**
 * The siblings' names that a text may not contain, judged by the plugin it belongs to.
 * The foundation names neither sibling; activity and block never meet and reach only the foundation's public classes.
 */
export function wrongArrows(component: string, text: string): string[] {
    const self = plugins.find(plugin => plugin.component === component);
    const forbidden = plugins.filter(plugin => plugin.component !== component && !self?.mayUse.includes(plugin.component));
    const found = forbidden.map(plugin => plugin.component).filter(name => text.includes(name));
    if (component !== 'local_asnblended' && /local_asnblended\\{1,2}(local|output|task)\b/.test(text)) {
        found.push('local_asnblended\\local (private)');
    }
    if (component !== 'local_asnblended' && /\{local_asnblended_/.test(text)) {
        found.push('a table of local_asnblended');
    }
    return found;
}
