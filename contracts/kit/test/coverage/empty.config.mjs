export default { pacts: 'cases/library/pacts', providers: {} }
