/** What modals tell those who listen to their root. */
export default {
    shown: 'modal:shown',
    hidden: 'modal:hidden',
    destroyed: 'modal:destroyed',
    save: 'modal-save-cancel:save',
    cancel: 'modal-save-cancel:cancel',
};
